package org.gridloom.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of a case's course (TZ-8.6, NJ-3.2.2).
 *
 * @param at when it began, or happened
 * @param unit name of the unit it happened in
 * @param person name of who did or holds it; empty for the system, and for readers who may not see it
 * @param stepName of the process, or empty
 * @param result word of the configuration, e.g. {@code handled}; of an {@code ACT} the word of the act
 * @param text reason or remark
 */
public record TimelineEntry(
        Kind kind,
        Instant at,
        Optional<Instant> endedAt,
        Optional<Instant> dueAt,
        boolean late,
        String legId,
        String unit,
        Optional<String> person,
        String stepName,
        Optional<String> result,
        Optional<String> text,
        List<AnswerLine> answers) {

    /** What kind of line it is. */
    public enum Kind {
        REPORTED,
        HANDED_OVER,
        STEP,
        COMMENT,
        RETURN,
        TRANSFER,
        ACT,
        LEG_ENDED,
        CLOSED,
        RATED
    }

    public TimelineEntry {
        answers = List.copyOf(answers);
    }

    static TimelineEntry plain(Kind kind, Instant at, String legId, String unit) {
        return new TimelineEntry(
                kind,
                at,
                Optional.empty(),
                Optional.empty(),
                false,
                legId,
                unit,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    TimelineEntry by(Optional<String> name) {
        return new TimelineEntry(kind, at, endedAt, dueAt, late, legId, unit, name, stepName, result, text, answers);
    }

    TimelineEntry with(Optional<String> newResult, Optional<String> newText) {
        return new TimelineEntry(
                kind, at, endedAt, dueAt, late, legId, unit, person, stepName, newResult, newText, answers);
    }

    TimelineEntry step(String name) {
        return new TimelineEntry(kind, at, endedAt, dueAt, late, legId, unit, person, name, result, text, answers);
    }
}
