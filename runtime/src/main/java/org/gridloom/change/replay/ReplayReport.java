package org.gridloom.change.replay;

import java.util.List;

/**
 * What a replay found. Numbers of cases and words of the configuration, no personal data.
 *
 * @param cases how many were replayed
 * @param same how many would have gone as they went
 * @param differs how many would have gone another way
 * @param reproduced how many the configuration of their time reproduces exactly as they are on record
 * @param kinds what would have been different, by {@code route, assignee, due, overdue, urgency, closing}
 * @param notReproduced where a replay under the configuration of their time is not what is on record
 * @param remarks what could not be replayed under the configuration that is tried, and why
 */
public record ReplayReport(
        int cases,
        int same,
        int differs,
        int reproduced,
        List<Kind> kinds,
        List<Kind> notReproduced,
        List<Kind> remarks) {
    public ReplayReport {
        kinds = List.copyOf(kinds);
        notReproduced = List.copyOf(notReproduced);
        remarks = List.copyOf(remarks);
    }

    /** @param count cases, not places in them */
    public record Kind(String what, int count, List<Example> examples) {
        public Kind {
            examples = List.copyOf(examples);
        }
    }

    /** @param where a step's name; empty for the whole case */
    public record Example(String number, String where, String from, String to) {}
}
