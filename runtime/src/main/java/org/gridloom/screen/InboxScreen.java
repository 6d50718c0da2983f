package org.gridloom.screen;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gridloom.shared.Page;
import org.gridloom.task.ListTasks;

/** The inbox (TZ-8.7, NJ-3.1.6): to do, due soon, overdue, done. */
@Path("/m/tasks")
class InboxScreen {
    private static final int PAGE = 20;

    private final ListTasks listTasks;
    private final InboxTabs tabs;
    private final DrawTask drawTask;
    private final Frames frames;

    InboxScreen(ListTasks listTasks, InboxTabs tabs, DrawTask drawTask, Frames frames) {
        this.listTasks = listTasks;
        this.tabs = tabs;
        this.drawTask = drawTask;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public Response inbox(
            @QueryParam("tab") @DefaultValue("todo") String tabName,
            @QueryParam("q") @DefaultValue("") String search,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        Words words = frames.words();
        ListTasks.Tab tab = tab(tabName);
        String key = InboxTabs.word(tab);
        var page = listTasks.handle(new ListTasks.Query(tab, search, offset, PAGE));
        var rows = drawTask.rows(page.rows(), tab == ListTasks.Tab.LENT, words);
        String empty = search.isBlank() ? "inbox.empty." + key : "inbox.empty.search";
        var inbox = new TaskPages.Inbox(
                key,
                tabs.of(key, words),
                search,
                rows,
                pager(page, "/m/tasks?tab=" + key + query(search), words),
                words.say(empty, search),
                words.say(empty + ".text"));
        return Html.page(Pages.inbox(frames.of(words.say("inbox.title"), "tasks", ""), inbox));
    }

    static String query(String search) {
        return search.isBlank() ? "" : "&q=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }

    static TaskPages.Pager pager(Page<?> page, String address, Words words) {
        int shown = page.rows().size();
        if (page.total() <= shown && page.offset() == 0) {
            return TaskPages.Pager.NONE;
        }
        int end = page.offset() + shown;
        return new TaskPages.Pager(
                words.say("pager.text", page.offset() + 1, end, page.total()),
                page.offset() == 0 ? "" : address + "&offset=" + Math.max(0, page.offset() - PAGE),
                end >= page.total() ? "" : address + "&offset=" + end);
    }

    /** A word nobody knows opens the first tab: an old link should still lead somewhere. */
    private static ListTasks.Tab tab(String name) {
        return Arrays.stream(ListTasks.Tab.values())
                .filter(tab -> InboxTabs.word(tab).equals(name))
                .findFirst()
                .orElse(ListTasks.Tab.TODO);
    }
}
