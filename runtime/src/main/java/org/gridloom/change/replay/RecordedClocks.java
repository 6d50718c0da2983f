package org.gridloom.change.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridloom.deadline.RehearseLimit;

/** Which clock on record belongs to a step, when it began and what was done to it. */
final class RecordedClocks {
    private RecordedClocks() {}

    /** The clock of a step as long as the step was open; a clock that went on with a later opening is that one's too. */
    static Optional<CaseRecord.Clock> of(CaseRecord record, CaseRecord.Opening opening) {
        return record.clock(opening.id())
                .or(() -> record.clocks().stream()
                        .filter(clock -> Theatre.near(clock.startedAt(), opening.openedAt())
                                && !clock.subjectId().equals(record.id())
                                && record.opening(clock.subjectId())
                                        .filter(later -> later.step().equals(opening.step()))
                                        .isPresent())
                        .findFirst()
                        .map(clock -> until(
                                clock, opening.done().map(CaseRecord.Done::at).orElse(Instant.MAX))));
    }

    private static CaseRecord.Clock until(CaseRecord.Clock clock, Instant end) {
        return new CaseRecord.Clock(
                clock.subjectId(),
                clock.ruleId(),
                clock.startedAt(),
                clock.yearsBundle(),
                clock.acts().stream().filter(act -> act.at().isBefore(end)).toList());
    }

    /**
     * From when a limit counts that starts in the replay at an instant: from the recorded one where that is the same instant,
     * and where a clock of before went on with it.
     *
     * @param then when what the clock belongs to opened on record
     */
    static Instant start(Optional<CaseRecord.Clock> kept, Instant at, Instant then) {
        return kept.map(CaseRecord.Clock::startedAt)
                .filter(began -> Theatre.near(began, at) || !Theatre.near(began, then))
                .orElse(at);
    }

    /** What was done to the clock; to one that was not there then, what was done to the whole case. */
    static List<RehearseLimit.Act> acts(CaseRecord record, Optional<CaseRecord.Clock> kept, Instant at) {
        return kept.map(CaseRecord.Clock::acts)
                .orElseGet(() -> record.pauses().stream()
                        .filter(act -> act.at().isAfter(at))
                        .toList());
    }
}
