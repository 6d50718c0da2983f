package org.gridloom.screen;

import java.util.List;

/** What the screens of cases show, ready in words. */
final class CasePages {
    private CasePages() {}

    record Fact(String label, String text) {}

    /** A case in short: what was reported. @param href of the whole case; empty when this is it */
    record Summary(
            String href,
            String category,
            String number,
            String place,
            String reported,
            List<Fact> facts,
            List<String> photos,
            Field.Point point) {}

    record Row(
            String href,
            String category,
            String number,
            String place,
            String state,
            String stateTone,
            String urgency,
            String urgencyTone,
            String reported,
            String reportedExact,
            String merged,
            Stamp clock) {}

    record Listing(
            String search, String state, boolean mine, List<Choice> states, List<Row> rows, TaskPages.Pager pager) {}

    /** One party of the case. */
    record Leg(String unit, String way, String state, boolean now) {}

    /**
     * One line of the course.
     *
     * @param look {@code hop}, {@code now}, {@code late}, {@code end} or empty
     * @param span begin and end in words
     */
    record Line(
            String look,
            String title,
            String by,
            String span,
            String exact,
            Stamp clock,
            String result,
            String text,
            List<Fact> facts,
            List<String> photos) {}

    record Course(List<Leg> legs, List<Line> lines) {}

    record Star(String value, String glyphs, String word, boolean chosen) {}

    /**
     * @param open whether it can be given now
     * @param given whether it was given
     */
    record Rating(boolean open, boolean given, String action, List<Star> scale, String text, String problem) {}

    /**
     * What can be done with the whole case.
     *
     * @param refused why the last act was refused; empty when it was not
     */
    record Sheet(int version, List<TaskPages.Act> acts, String refused) {}

    /**
     * @param standing why nobody acts on it now; empty while it runs
     * @param master address of the case it is handled with; empty when it stands for itself
     * @param merged the cases that are handled with it
     * @param clocks who held them for how long; none for who may not know
     */
    record Case(
            Row row,
            Summary about,
            Course course,
            Rating rating,
            String followHref,
            String outcome,
            String standing,
            String master,
            List<Choice> merged,
            List<Clock> clocks,
            Sheet sheet) {}

    /**
     * Who held one clock.
     *
     * @param title name of the step, or that it is the whole case
     * @param total limit and time used, in words
     */
    record Clock(String title, String total, String tone, List<Share> parties) {}

    /** @param percent of the whole, as text, 0 to 100 */
    record Share(String who, String time, String percent) {}

    record Followed(
            String number,
            String category,
            String stateTitle,
            String stateText,
            Stamp clock,
            Course course,
            Rating rating) {}

    record Kind(String href, String icon, String label) {}

    record KindGroup(String label, List<Kind> kinds) {}

    record Sent(String number, String caseHref, String followHref, String category) {}

    record Wrong(String title, String text, String advice, String code, List<String> findings, String backHref) {}
}
