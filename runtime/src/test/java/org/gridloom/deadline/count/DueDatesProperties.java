package org.gridloom.deadline.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.deadline.count.Calendars2026.OFFICE;
import static org.gridloom.deadline.count.Calendars2026.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The reckoning against an oracle that counts every minute and every day one by one. */
class DueDatesProperties {
    private static final Instant BEGIN = at("2025-12-20T00:00");
    private static final int YEAR = 300 * 24 * 60;

    @Property(tries = 400)
    void hoursAgreeWithCountingEveryMinute(
            @ForAll @IntRange(max = YEAR) int start,
            @ForAll @IntRange(min = 1, max = 3000) int minutes,
            @ForAll("hourClocks") Counting counting,
            @ForAll("pauses") List<Pause> pauses) {
        var limit = new Limit(counting, minutes, false);
        var from = BEGIN.plusSeconds(start * 60L);
        assertThat(DueDates.of(limit, from, OFFICE, pauses).at()).isEqualTo(Oracle.hours(limit, from, OFFICE, pauses));
    }

    @Property(tries = 400)
    void daysAgreeWithCountingEveryDay(
            @ForAll @IntRange(max = YEAR) int start,
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll("dayClocks") Counting counting,
            @ForAll boolean roll,
            @ForAll("pauses") List<Pause> pauses) {
        var limit = new Limit(counting, days, roll && counting == Counting.NATURAL_DAYS);
        var from = BEGIN.plusSeconds(start * 60L);
        assertThat(DueDates.of(limit, from, OFFICE, pauses).at()).isEqualTo(Oracle.days(limit, from, OFFICE, pauses));
    }

    @Property(tries = 300)
    void aLaterStartNeverEndsEarlier(
            @ForAll @IntRange(max = YEAR) int start,
            @ForAll @IntRange(max = 10_000) int delay,
            @ForAll("limits") Limit limit,
            @ForAll("pauses") List<Pause> pauses) {
        var from = BEGIN.plusSeconds(start * 60L);
        var early = DueDates.of(limit, from, OFFICE, pauses).at();
        var late = DueDates.of(limit, from.plusSeconds(delay * 60L), OFFICE, pauses)
                .at();
        assertThat(late).isAfterOrEqualTo(early);
    }

    @Property(tries = 300)
    void aPauseNeverShortens(
            @ForAll @IntRange(max = YEAR) int start,
            @ForAll("limits") Limit limit,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll @IntRange(max = YEAR) int pauseAt,
            @ForAll @IntRange(max = 9000) int length) {
        var from = BEGIN.plusSeconds(start * 60L);
        var more = new ArrayList<>(pauses);
        var begins = BEGIN.plusSeconds(pauseAt * 60L);
        more.add(new Pause(begins, begins.plusSeconds(length * 60L)));
        assertThat(DueDates.of(limit, from, OFFICE, more).at())
                .isAfterOrEqualTo(DueDates.of(limit, from, OFFICE, pauses).at());
    }

    @Property(tries = 300)
    void aLargerLimitEndsLaterAndTheWarningComesBeforeTheEnd(
            @ForAll @IntRange(max = YEAR) int start,
            @ForAll("limits") Limit limit,
            @ForAll @IntRange(min = 1, max = 99) int percent,
            @ForAll("pauses") List<Pause> pauses) {
        var from = BEGIN.plusSeconds(start * 60L);
        var due = DueDates.of(limit, from, OFFICE, pauses).at();
        var larger = new Limit(limit.counting(), limit.amount() + 1, limit.roll());
        assertThat(DueDates.of(larger, from, OFFICE, pauses).at()).isAfterOrEqualTo(due);
        var warn = DueDates.share(limit, percent, from, OFFICE, pauses, List.of());
        assertThat(warn).isBetween(from, due);
    }

    @Property(tries = 300)
    void runningTimeAddsUpOverAnySplit(
            @ForAll @IntRange(max = YEAR) int start,
            @ForAll @IntRange(max = 20_000) int one,
            @ForAll @IntRange(max = 20_000) int two,
            @ForAll("clocks") Counting counting,
            @ForAll("pauses") List<Pause> pauses) {
        var a = BEGIN.plusSeconds(start * 60L);
        var b = a.plusSeconds(one * 60L);
        var c = b.plusSeconds(two * 60L);
        Duration first = RunningTime.between(OFFICE, counting, a, b, pauses);
        Duration second = RunningTime.between(OFFICE, counting, b, c, pauses);
        assertThat(first.plus(second)).isEqualTo(RunningTime.between(OFFICE, counting, a, c, pauses));
    }

    @Property
    void aLimitReadsBackAsItself(@ForAll("limits") Limit limit) {
        assertThat(Limit.parse(limit.text())).isEqualTo(limit);
    }

    @Provide
    Arbitrary<Counting> clocks() {
        return Arbitraries.of(Counting.class);
    }

    @Provide
    Arbitrary<Counting> hourClocks() {
        return Arbitraries.of(Counting.class).filter(c -> !c.byDays());
    }

    @Provide
    Arbitrary<Counting> dayClocks() {
        return Arbitraries.of(Counting.class).filter(Counting::byDays);
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Combinators.combine(
                        Arbitraries.of(Counting.class), Arbitraries.longs().between(1, 30), Arbitraries.of(true, false))
                .as((counting, n, roll) ->
                        new Limit(counting, counting.byDays() ? n : n * 35, roll && counting == Counting.NATURAL_DAYS));
    }

    /** Pauses on whole minutes, possibly overlapping and touching. */
    @Provide
    Arbitrary<List<Pause>> pauses() {
        var pause = Combinators.combine(
                        Arbitraries.integers().between(0, YEAR),
                        Arbitraries.integers().between(0, 8000))
                .as((from, length) -> {
                    var begins = BEGIN.plusSeconds(from * 60L);
                    return new Pause(begins, begins.plusSeconds(length * 60L));
                });
        return pause.list().ofMaxSize(12);
    }
}
