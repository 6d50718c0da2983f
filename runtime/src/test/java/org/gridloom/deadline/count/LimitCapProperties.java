package org.gridloom.deadline.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.deadline.count.Calendars2026.OFFICE;
import static org.gridloom.deadline.count.Calendars2026.at;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A rule's fixed limit caps what its decision answers, whichever clocks the two are counted by. */
class LimitCapProperties {
    private static final Instant BEGIN = at("2025-12-20T00:00");
    private static final int YEAR = 300 * 24 * 60;

    @Property(tries = 400)
    void whatHoldsIsOneOfTheTwoAndNeverEndsAfterEither(
            @ForAll @IntRange(max = YEAR) int start, @ForAll("limits") Limit decided, @ForAll("limits") Limit cap) {
        var from = BEGIN.plusSeconds(start * 60L);
        var holds = DueDates.earlier(decided, cap, from, OFFICE);
        assertThat(holds).isIn(decided, cap);
        assertThat(due(holds, from)).isBeforeOrEqualTo(due(decided, from)).isBeforeOrEqualTo(due(cap, from));
    }

    @Property(tries = 400)
    void aTightenedCapNeverEndsLater(
            @ForAll @IntRange(max = YEAR) int start,
            @ForAll("limits") Limit decided,
            @ForAll("limits") Limit cap,
            @ForAll @IntRange(min = 1, max = 20) int tighter) {
        var from = BEGIN.plusSeconds(start * 60L);
        var tight = new Limit(cap.counting(), Math.max(1, cap.amount() - tighter), cap.roll());
        assertThat(due(DueDates.earlier(decided, tight, from, OFFICE), from))
                .isBeforeOrEqualTo(due(DueDates.earlier(decided, cap, from, OFFICE), from));
    }

    @Example
    void ofFiveDecidedAndOneFixedWorkingDayTheFixedOneHolds() {
        assertThat(DueDates.earlier(Limit.parse("5wd"), Limit.parse("1wd"), at("2026-03-02T09:00"), OFFICE))
                .isEqualTo(Limit.parse("1wd"));
        assertThat(DueDates.earlier(Limit.parse("4wh"), Limit.parse("1wd"), at("2026-03-02T09:00"), OFFICE))
                .isEqualTo(Limit.parse("4wh"));
    }

    private static Instant due(Limit limit, Instant from) {
        return DueDates.of(limit, from, OFFICE, List.of()).at();
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Combinators.combine(
                        Arbitraries.of(Counting.class), Arbitraries.longs().between(1, 30), Arbitraries.of(true, false))
                .as((counting, n, roll) ->
                        new Limit(counting, counting.byDays() ? n : n * 35, roll && counting == Counting.NATURAL_DAYS));
    }
}
