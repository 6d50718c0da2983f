package org.gridloom.screen;

import java.util.List;

/** What the inbox and the task screen show, ready in words. */
final class TaskPages {
    private TaskPages() {}

    record Tab(String href, String label, String tone, long count, boolean current) {}

    record Row(
            String href,
            String category,
            String number,
            String step,
            String urgency,
            String urgencyTone,
            String holding,
            Stamp clock) {}

    /** @param earlier and {@code later} are addresses, empty at the ends */
    record Pager(String text, String earlier, String later) {
        static final Pager NONE = new Pager("", "", "");
    }

    record Inbox(
            String tab,
            List<Tab> tabs,
            String search,
            List<Row> rows,
            Pager pager,
            String emptyTitle,
            String emptyText) {}

    /** What a person can do beside the main action. */
    record Acts(boolean complete, boolean claim, boolean release, boolean back, boolean transfer, boolean comment) {
        public boolean others() {
            return release || back || transfer || comment;
        }
    }

    /**
     * @param acts what is offered now
     * @param explanation of the due date, line by line
     * @param colleagues to whom it can be given
     * @param ended how it ended, when it is over
     */
    record Task(
            String id,
            int version,
            Row row,
            FormView form,
            Acts acts,
            List<String> explanation,
            List<Choice> colleagues,
            String mainAction,
            String ended,
            CasePages.Summary about) {}
}
