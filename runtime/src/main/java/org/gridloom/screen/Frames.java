package org.gridloom.screen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.HeldPost;
import org.gridloom.identity.Permissions;
import org.gridloom.identity.Posts;
import org.gridloom.task.TaskAction;
import org.gridloom.tenant.TenantNode;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantTree;

/** Makes the frame round a screen from the request and its caller. */
@ApplicationScoped
class Frames {
    /** What may be said after an act; the address names one of these, or an act, and nothing else is ever shown. */
    private static final List<String> DONE = List.of("task.done", "task.late", "rate.done");

    private final CurrentCaller currentCaller;
    private final TenantTree tree;
    private final Posts posts;
    private final HttpHeaders headers;
    private final UriInfo uri;

    Frames(
            CurrentCaller currentCaller,
            TenantTree tree,
            Posts posts,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        this.currentCaller = currentCaller;
        this.tree = tree;
        this.posts = posts;
        this.headers = headers;
        this.uri = uri;
    }

    /** The language of this request: the one chosen, else the browser's, else Chinese. */
    Words words() {
        return Optional.ofNullable(headers.getCookies().get(HomeScreen.LANGUAGE))
                .map(Cookie::getValue)
                .or(() -> Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)))
                .map(Words::of)
                .orElse(Words.ZH);
    }

    /** A screen of the one who is logged in; a POST names the address to come back to. */
    Frame of(String title, String section, String back, String here) {
        return with(who(currentCaller.require(), words()), title, section, back, here);
    }

    Frame of(String title, String section, String back) {
        return of(title, section, back, here());
    }

    /** A screen that anybody may see. */
    Frame open(String title, String here) {
        return with(Who.NOBODY, title, "", "", here);
    }

    /** The frame of a refusal: nothing is read for it that could fail again. */
    Frame plain(String title) {
        var who = currentCaller
                .find()
                .map(caller -> new Who(
                        caller.name(),
                        "",
                        caller.posts().stream()
                                .findFirst()
                                .map(HeldPost::unitName)
                                .orElse(""),
                        List.of(),
                        caller.may(Permissions.TASK_WORK),
                        caller.may(Permissions.CASE_REPORT),
                        caller.may(Permissions.RECORD_SEE),
                        configures(caller)))
                .orElse(Who.NOBODY);
        return new Frame(words(), who, title, "", "/", "/");
    }

    private Frame with(Who who, String title, String section, String back, String here) {
        var words = words();
        String done = Optional.ofNullable(uri.getQueryParameters().getFirst("done"))
                .filter(Frames::sayable)
                .flatMap(words::find)
                .orElse("");
        return new Frame(words, who, title, section, back, here, done);
    }

    private static boolean sayable(String key) {
        return DONE.contains(key)
                || Arrays.stream(TaskAction.values()).anyMatch(action -> key.equals("act." + action.word() + ".done"));
    }

    private String here() {
        String query = uri.getRequestUri().getRawQuery();
        return uri.getPath() + (query == null ? "" : "?" + query);
    }

    private Who who(Caller caller, Words words) {
        var titles = posts.titles(words.locale());
        Optional<HeldPost> post = caller.posts().stream()
                .filter(held -> held.tenant().equals(caller.node()))
                .findFirst()
                .or(() -> caller.posts().stream().findFirst());
        String unit = post.filter(held -> !held.unitKind().isCentre())
                .map(held -> " · " + held.unitName())
                .orElse("");
        return new Who(
                caller.name(),
                post.map(held -> titles.getOrDefault(held.post(), held.post())).orElse(""),
                name(caller.node()) + unit,
                caller.nodes().stream()
                        .map(node -> new Choice(node.value(), name(node), node.equals(caller.node())))
                        .toList(),
                caller.may(Permissions.TASK_WORK),
                caller.may(Permissions.CASE_REPORT),
                caller.may(Permissions.RECORD_SEE),
                configures(caller));
    }

    static boolean configures(Caller caller) {
        return caller.may(Permissions.CONFIG_READ) || caller.may(Permissions.TENANT_ADMIN);
    }

    private String name(TenantPath node) {
        return tree.find(node).map(TenantNode::name).orElse(node.value());
    }
}
