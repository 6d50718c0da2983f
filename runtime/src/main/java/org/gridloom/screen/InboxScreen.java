package org.gridloom.screen;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gridloom.shared.Page;
import org.gridloom.task.ListTasks;

/** The inbox (TZ-8.7, NJ-3.1.6): to do, due soon, overdue, done. */
@Path("/m/tasks")
class InboxScreen {
    private static final int PAGE = 20;

    private final ListTasks listTasks;
    private final DrawTask drawTask;
    private final Frames frames;

    InboxScreen(ListTasks listTasks, DrawTask drawTask, Frames frames) {
        this.listTasks = listTasks;
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
        String key = word(tab);
        var page = listTasks.handle(new ListTasks.Query(tab, search, offset, PAGE));
        var rows = drawTask.rows(page.rows(), words);
        String empty = search.isBlank() ? "inbox.empty." + key : "inbox.empty.search";
        var inbox = new TaskPages.Inbox(
                key,
                tabs(tab, listTasks.counts(), words),
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

    private static List<TaskPages.Tab> tabs(ListTasks.Tab open, Map<ListTasks.Tab, Long> counts, Words words) {
        return Arrays.stream(ListTasks.Tab.values())
                .map(tab -> new TaskPages.Tab(
                        "/m/tasks?tab=" + word(tab),
                        words.say("inbox.tab." + word(tab)),
                        tab == ListTasks.Tab.OVERDUE && count(counts, tab) > 0 ? "over" : "",
                        count(counts, tab),
                        tab == open))
                .toList();
    }

    private static long count(Map<ListTasks.Tab, Long> counts, ListTasks.Tab tab) {
        return counts.getOrDefault(tab, 0L);
    }

    private static String word(ListTasks.Tab tab) {
        return tab.name().toLowerCase(Locale.ROOT);
    }

    /** A word nobody knows opens the first tab: an old link should still lead somewhere. */
    private static ListTasks.Tab tab(String name) {
        return Arrays.stream(ListTasks.Tab.values())
                .filter(tab -> word(tab).equals(name))
                .findFirst()
                .orElse(ListTasks.Tab.TODO);
    }
}
