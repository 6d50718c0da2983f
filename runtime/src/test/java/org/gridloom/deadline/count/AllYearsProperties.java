package org.gridloom.deadline.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.deadline.count.Calendars2026.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** All years 2016 to 2026, pauses and shifts: the walk, the leap and the oracle that counts every minute say the same. */
class AllYearsProperties {
    private static final Instant BEGIN = at("2016-01-01T00:00");
    private static final int MINUTES = (365 * 11 - 60) * 24 * 60;

    @Example
    void everyYearHasItsNotice() {
        for (int year : AllYears.YEARS) {
            assertThat(AllYears.MARKS.keySet()).as("year " + year).anyMatch(day -> day.getYear() == year);
        }
    }

    @Property(tries = 600)
    void hoursAgreeWithCountingEveryMinute(
            @ForAll @IntRange(max = MINUTES) int start,
            @ForAll @IntRange(min = 1, max = 2400) int minutes,
            @ForAll("hourClocks") Counting counting,
            @ForAll("posts") List<String> posts,
            @ForAll("pauses") List<int[]> pauses) {
        var calendar = AllYears.CALENDAR.forPosts(posts);
        var limit = new Limit(counting, minutes, false);
        var from = after(start);
        var stood = pauses(start, pauses);
        var counted = Oracle.hours(limit, from, calendar, stood, posts);
        assertThat(DueDates.of(limit, from, calendar, stood).at()).isEqualTo(counted);
        assertThat(DueDates.end(limit, from, calendar, stood, List.of()).at()).isEqualTo(counted);
    }

    @Property(tries = 600)
    void daysAgreeWithCountingEveryDay(
            @ForAll @IntRange(max = MINUTES) int start,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll("dayClocks") Counting counting,
            @ForAll boolean roll,
            @ForAll("pauses") List<int[]> pauses) {
        var limit = new Limit(counting, days, roll && counting == Counting.NATURAL_DAYS);
        var from = after(start);
        var stood = pauses(start, pauses);
        var counted = Oracle.days(limit, from, AllYears.CALENDAR, stood);
        assertThat(DueDates.of(limit, from, AllYears.CALENDAR, stood).at()).isEqualTo(counted);
        assertThat(DueDates.end(limit, from, AllYears.CALENDAR, stood, List.of())
                        .at())
                .isEqualTo(counted);
    }

    /** Long limits, single milliseconds, pauses without an end, years that are not known. */
    @Property(tries = 3000)
    void theLeapLandsWhereTheWalkArrives(
            @ForAll @IntRange(max = MINUTES + 200 * 24 * 60) int start,
            @ForAll @IntRange(max = 59_999) int millis,
            @ForAll("limits") Limit limit,
            @ForAll("posts") List<String> posts,
            @ForAll boolean standsForGood,
            @ForAll("pauses") List<int[]> pauses) {
        var calendar = AllYears.CALENDAR.forPosts(posts);
        var from = after(start).plusMillis(millis);
        var stood = pauses(start, pauses);
        if (standsForGood) {
            stood.add(Pause.open(after(start + 9 * 24 * 60).plusMillis(millis)));
        }
        var walked = DueDates.of(limit, from, calendar, stood);
        var leapt = DueDates.end(limit, from, calendar, stood, List.of());
        assertThat(leapt).isEqualTo(new End(walked.at(), walked.provisional()));
    }

    @Property(tries = 1000)
    void aShareOfTheLimitLiesBetweenStartAndEndAndGrows(
            @ForAll @IntRange(max = MINUTES) int start,
            @ForAll("limits") Limit limit,
            @ForAll @IntRange(min = 1, max = 98) int percent,
            @ForAll("pauses") List<int[]> pauses) {
        var from = after(start);
        var stood = pauses(start, pauses);
        var less = DueDates.share(limit, percent, from, AllYears.CALENDAR, stood, List.of());
        var more = DueDates.share(limit, percent + 1, from, AllYears.CALENDAR, stood, List.of());
        assertThat(less).isBetween(from, more);
        assertThat(more)
                .isBeforeOrEqualTo(DueDates.end(limit, from, AllYears.CALENDAR, stood, List.of())
                        .at());
    }

    private static Instant after(int minutes) {
        return BEGIN.plusSeconds(minutes * 60L);
    }

    private static List<Pause> pauses(int start, List<int[]> pauses) {
        var all = new ArrayList<Pause>();
        pauses.forEach(pause -> all.add(new Pause(after(start + pause[0]), after(start + pause[0] + pause[1]))));
        return all;
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
    Arbitrary<List<String>> posts() {
        return Arbitraries.of(
                List.of(), List.of("member"), List.of("desk"), List.of("leader"), List.of("leader", "desk"));
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Combinators.combine(
                        Arbitraries.of(Counting.class),
                        Arbitraries.longs().between(1, 400),
                        Arbitraries.of(true, false))
                .as((counting, n, roll) ->
                        new Limit(counting, counting.byDays() ? n : n * 37, roll && counting == Counting.NATURAL_DAYS));
    }

    /** From how long before or after the start, and for how long, in minutes; they may overlap and touch. */
    @Provide
    Arbitrary<List<int[]>> pauses() {
        return Combinators.combine(
                        Arbitraries.integers().between(-3000, 20_000),
                        Arbitraries.integers().between(0, 9000))
                .as((from, length) -> new int[] {from, length})
                .list()
                .ofMaxSize(6);
    }
}
