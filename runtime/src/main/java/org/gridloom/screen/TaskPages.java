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

    /**
     * One thing asked for before an act.
     *
     * @param look {@code select}, {@code checks}, {@code text}, {@code number} or {@code datetime-local}
     */
    record ActInput(String id, String name, String look, String label, boolean required, List<Choice> choices) {}

    /**
     * One act of the sheet of actions.
     *
     * @param nobody why it cannot be done although it is offered; empty when it can
     */
    record Act(String word, String action, String label, String help, List<ActInput> inputs, String nobody) {
        public String id() {
            return "act-" + word;
        }
    }

    /**
     * @param complete whether the step can be done now
     * @param claim whether it can be taken from the pool
     * @param acts what else is offered now
     * @param explanation of the due date, line by line
     * @param ended how it ended, when it is over
     */
    record Task(
            String id,
            int version,
            Row row,
            FormView form,
            boolean complete,
            boolean claim,
            List<Act> acts,
            List<String> explanation,
            String mainAction,
            String ended,
            CasePages.Summary about) {}
}
