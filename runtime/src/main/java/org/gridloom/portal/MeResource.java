package org.gridloom.portal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.LoadCaller;
import org.gridloom.identity.NodeCookie;
import org.gridloom.identity.Posts;
import org.gridloom.shared.Messages;
import org.gridloom.tenant.TenantNode;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantTree;

/** The caller's own desk: who one is here, and for which of one's units one acts. */
@Path("/api/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
class MeResource {
    private final CurrentCaller currentCaller;
    private final LoadCaller loadCaller;
    private final TenantTree tree;
    private final Posts posts;
    private final HttpHeaders headers;

    MeResource(
            CurrentCaller currentCaller,
            LoadCaller loadCaller,
            TenantTree tree,
            Posts posts,
            @jakarta.ws.rs.core.Context HttpHeaders headers) {
        this.currentCaller = currentCaller;
        this.loadCaller = loadCaller;
        this.tree = tree;
        this.posts = posts;
        this.headers = headers;
    }

    @GET
    @Operation(summary = "Who calls, with posts, permissions and the nodes to choose from")
    public Me me() {
        return view(currentCaller.require());
    }

    @POST
    @Path("node")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Act for another of one's own nodes; remembered in a cookie")
    public Response switchNode(@Valid @NotNull Choice choice) {
        var caller = loadCaller.switchTo(currentCaller.require(), choice.node());
        currentCaller.enter(caller);
        return Response.ok(view(caller)).cookie(NodeCookie.of(caller.node())).build();
    }

    private Me view(Caller caller) {
        var locale = Messages.locale(Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        var titles = posts.titles(locale);
        var held = caller.posts().stream()
                .map(post -> new Post(
                        post.post(),
                        titles.getOrDefault(post.post(), post.post()),
                        post.unitId(),
                        post.unitName(),
                        post.unitKind().name(),
                        post.tenant().value()))
                .toList();
        return new Me(
                caller.personId(),
                caller.login(),
                caller.name(),
                caller.city(),
                node(caller.node()),
                caller.nodes().stream().map(this::node).toList(),
                held,
                caller.permissions().stream().sorted().toList());
    }

    private Node node(TenantPath path) {
        String name = tree.find(path).map(TenantNode::name).orElse(path.value());
        return new Node(path.value(), path.level().name(), name);
    }

    record Choice(@NotBlank String node) {}

    record Node(String path, String level, String name) {}

    record Post(String post, String title, String unit, String unitName, String unitKind, String node) {}

    record Me(
            String id,
            String login,
            String name,
            String city,
            Node node,
            List<Node> nodes,
            List<Post> posts,
            List<String> permissions) {}
}
