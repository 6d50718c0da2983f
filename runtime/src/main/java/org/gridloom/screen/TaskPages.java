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
            String badge,
            String badgeTone,
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

    /** @param read when it was, empty while it was not */
    record Copy(String mark, String href, String title, String number, String from, String text, String read) {}

    /** One that can be recalled. */
    record Sent(String recall, String href, String title, String text) {}

    record Copies(List<Tab> tabs, List<Copy> rows, List<Sent> sent, Pager pager) {}

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

        Act withHelp(String more) {
            return new Act(word, action, label, help.isEmpty() ? more : help + " " + more, inputs, nobody);
        }
    }

    /** Who decides a step together: one line for each seat. */
    record Seat(String who, String text, String tone, boolean now) {}

    /**
     * What can be done with the form.
     *
     * @param main label of the main button
     * @param keep whether what was typed can be kept
     * @param takeBack whether what was lent can be taken back, unanswered
     */
    record Work(boolean shown, String main, boolean keep, boolean takeBack) {}

    /** Something typed that has no place in the form any more. */
    record Lost(String label, String text, String why) {}

    /**
     * @param seats who decides together; empty when one person does
     * @param claim whether it can be taken from the pool
     * @param straightBack whether it can go straight back to who returned it
     * @param acts what else is offered now
     * @param explanation of the due date, line by line
     * @param ended how it ended, when it is over
     */
    record Task(
            String id,
            int version,
            Row row,
            FormView form,
            List<Lost> lost,
            Work work,
            List<Seat> seats,
            boolean claim,
            boolean straightBack,
            List<Act> acts,
            List<String> explanation,
            String ended,
            CasePages.Summary about) {}
}
