package org.gridloom.screen;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridloom.task.ListCopies;
import org.gridloom.task.ListTasks;

/** The tabs over the inbox: the states of one's work, and the copies sent to one. */
@ApplicationScoped
class InboxTabs {
    static final String COPIES = "copies";

    private final ListTasks listTasks;
    private final ListCopies listCopies;

    InboxTabs(ListTasks listTasks, ListCopies listCopies) {
        this.listTasks = listTasks;
        this.listCopies = listCopies;
    }

    /** @param open word of the tab that is shown */
    List<TaskPages.Tab> of(String open, Words words) {
        var counts = listTasks.counts();
        var tabs = new ArrayList<TaskPages.Tab>();
        for (ListTasks.Tab tab : ListTasks.Tab.values()) {
            long count = counts.getOrDefault(tab, 0L);
            if (tab == ListTasks.Tab.LENT && count == 0 && !word(tab).equals(open)) {
                continue;
            }
            tabs.add(new TaskPages.Tab(
                    "/m/tasks?tab=" + word(tab),
                    words.say("inbox.tab." + word(tab)),
                    tab == ListTasks.Tab.OVERDUE && count > 0 ? "over" : "",
                    count,
                    word(tab).equals(open)));
        }
        tabs.add(new TaskPages.Tab("/m/copies", words.say("copies.tab"), "", listCopies.unread(), open.equals(COPIES)));
        return tabs;
    }

    static String word(ListTasks.Tab tab) {
        return tab.name().toLowerCase(Locale.ROOT);
    }
}
