package org.gridloom.deadline.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.deadline.count.Calendars2026.OFFICE;
import static org.gridloom.deadline.count.Calendars2026.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridloom.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTest {
    @ParameterizedTest
    @CsvSource({
        // the make-up Saturday before the Spring Festival
        "5wd, 2026-02-09T09:00, 2026-02-14T18:00",
        "5wd, 2026-02-09T23:30, 2026-02-14T18:00",
        "6wd, 2026-02-09T09:00, 2026-02-24T18:00",
        "1wd, 2026-02-27T10:00, 2026-02-28T18:00",
        // labour day: 1 to 5 May off, 9 May made up
        "1wd, 2026-04-30T17:59, 2026-05-06T18:00",
        "4wd, 2026-04-30T08:00, 2026-05-09T18:00",
        "5wd, 2026-05-02T08:00, 2026-05-11T18:00",
        // national day: 20 September and 10 October made up, 1 to 7 October off
        "5wd, 2026-09-16T10:00, 2026-09-22T18:00",
        "3wd, 2026-09-30T16:00, 2026-10-10T18:00",
        "4wd, 2026-09-30T16:00, 2026-10-12T18:00",
        "7wd, 2026-09-24T09:00, 2026-10-12T18:00",
        // hours
        "8wh, 2026-02-09T09:00, 2026-02-10T10:00",
        "2wh, 2026-02-13T17:00, 2026-02-14T10:00",
        "7wh, 2026-02-09T09:00, 2026-02-09T18:00",
        "2wh, 2026-02-09T11:00, 2026-02-09T15:00",
        "1wh, 2026-02-09T12:30, 2026-02-09T15:00",
        "1wh, 2026-02-14T18:00, 2026-02-24T10:00",
        "30wm, 2026-10-03T10:00, 2026-10-08T09:30",
        // natural days and real time
        "3nd, 2026-02-09T09:00, 2026-02-13T00:00",
        "3nd, 2026-02-13T09:00, 2026-02-17T00:00",
        "3nd roll, 2026-02-13T09:00, 2026-02-25T00:00",
        "1nd roll, 2026-02-13T09:00, 2026-02-15T00:00",
        "24h, 2026-02-13T09:30, 2026-02-14T09:30",
        "90m, 2026-02-13T23:30, 2026-02-14T01:00",
        // duty shifts 08:00 to 22:00 every day
        "2uh, 2026-02-17T21:00, 2026-02-18T09:00",
        "30um, 2026-02-17T03:00, 2026-02-17T08:30"
    })
    void aLimitEndsWhereTheLawSays(String limit, String start, String end) {
        assertThat(DueDates.of(Limit.parse(limit), at(start), OFFICE, List.of()).at())
                .isEqualTo(at(end));
    }

    @Test
    void beyondTheLastNoticeTheDateIsProvisional() {
        var near = DueDates.of(Limit.parse("2wd"), at("2026-12-29T10:00"), OFFICE, List.of());
        var far = DueDates.of(Limit.parse("3wd"), at("2026-12-29T10:00"), OFFICE, List.of());
        assertThat(near.at()).isEqualTo(at("2026-12-31T18:00"));
        assertThat(near.provisional()).isFalse();
        assertThat(far.at()).isEqualTo(at("2027-01-01T18:00"));
        assertThat(far.provisional()).isTrue();
        assertThat(far.lines()).last().extracting(ExplainLine::code).isEqualTo("PROVISIONAL");
    }

    @Test
    void naturalTimeIsNeverProvisional() {
        assertThat(DueDates.of(Limit.parse("9nd"), at("2026-12-29T10:00"), OFFICE, List.of())
                        .provisional())
                .isFalse();
    }

    @Test
    void publishingTheYearMovesAProvisionalDate() {
        var marks = Calendars2026.marks();
        marks.put(java.time.LocalDate.of(2027, 1, 1), new WorkCalendar.Mark(false, "元旦"));
        var known = new WorkCalendar(marks, Set.of(2025, 2026, 2027), OFFICE.periods(), List.of(), 0);
        var due = DueDates.of(Limit.parse("3wd"), at("2026-12-29T10:00"), known, List.of());
        assertThat(due.at()).isEqualTo(at("2027-01-04T18:00"));
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void aCityThatCountsADayAsEightHoursCountsByHours() {
        var due = DueDates.of(Limit.parse("1wd"), at("2026-02-09T10:00"), Calendars2026.office(480), List.of());
        assertThat(due.at()).isEqualTo(at("2026-02-10T11:00"));
    }

    @Test
    void aDayIsLostWhenTheClockStoodAtItsClose() {
        var start = at("2026-03-02T10:00");
        var over = new Pause(at("2026-03-03T17:00"), at("2026-03-04T10:00"));
        var inside = new Pause(at("2026-03-03T09:00"), at("2026-03-03T17:00"));
        var atClose = new Pause(at("2026-03-03T18:00"), at("2026-03-04T09:00"));
        var limit = Limit.parse("2wd");
        assertThat(DueDates.of(limit, start, OFFICE, List.of(over)).at()).isEqualTo(at("2026-03-05T18:00"));
        assertThat(DueDates.of(limit, start, OFFICE, List.of(inside)).at()).isEqualTo(at("2026-03-04T18:00"));
        assertThat(DueDates.of(limit, start, OFFICE, List.of(atClose)).at()).isEqualTo(at("2026-03-04T18:00"));
    }

    @Test
    void whileTheClockStandsThereIsNoEnd() {
        var due = DueDates.of(
                Limit.parse("4wh"), at("2026-03-02T09:00"), OFFICE, List.of(Pause.open(at("2026-03-02T10:00"))));
        assertThat(due.never()).isTrue();
        assertThat(due.at()).isEqualTo(Instant.MAX);
        assertThat(due.lines()).last().extracting(ExplainLine::code).isEqualTo("STANDS");
    }

    @Test
    void anExtensionAddsToTheBudgetOfTheSameClockOnly() {
        var start = at("2026-03-02T10:00");
        assertThat(DueDates.of(Limit.parse("2wd"), start, OFFICE, List.of(), List.of(Limit.parse("3wd")))
                        .at())
                .isEqualTo(at("2026-03-09T18:00"));
        var more = List.of(Limit.parse("3h"));
        assertThatThrownBy(() -> DueDates.of(Limit.parse("2wd"), start, OFFICE, List.of(), more))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(DeadlineProblem.DEADLINE_CLOCK_MISMATCH));
    }

    @ParameterizedTest
    @CsvSource({
        "5wd, 80, 2026-02-09T09:00, 2026-02-13T18:00",
        "1wd, 50, 2026-02-09T09:00, 2026-02-10T14:30",
        "3wd, 80, 2026-02-09T09:00, 2026-02-12T11:48",
        "10wh, 80, 2026-02-09T09:00, 2026-02-10T10:00",
        "100m, 80, 2026-02-09T09:00, 2026-02-09T10:20",
        "1nd, 50, 2026-02-09T09:00, 2026-02-10T12:00"
    })
    void theWarningFallsAtItsShareOfTheSameClock(String limit, int percent, String start, String warn) {
        assertThat(DueDates.share(Limit.parse(limit), percent, at(start), OFFICE, List.of(), List.of()))
                .isEqualTo(at(warn));
    }

    @Test
    void remainingTimeIsMeasuredInTheSameClock() {
        var due = at("2026-02-14T18:00");
        assertThat(DueDates.remaining(Counting.WORKING_DAYS, due, at("2026-02-13T17:00"), OFFICE))
                .isEqualTo(Duration.ofHours(8));
        assertThat(DueDates.remaining(Counting.WORKING_DAYS, due, at("2026-02-24T10:00"), OFFICE))
                .isEqualTo(Duration.ofHours(-1));
    }

    @Test
    void everyDayIsExplainedWithItsReason() {
        var due = DueDates.of(Limit.parse("6wd"), at("2026-02-12T09:00"), OFFICE, List.of());
        assertThat(due.lines())
                .extracting(line -> line.code() + " " + line.facts().getOrDefault("date", "")
                        + line.facts().getOrDefault("holiday", ""))
                .startsWith(
                        "START ",
                        "START_DAY 2026-02-12",
                        "DAY 2026-02-13",
                        "DAY_MAKE_UP 2026-02-14春节",
                        "OFF_HOLIDAY 2026-02-15春节")
                .contains("OFF_HOLIDAY 2026-02-23春节", "DAY 2026-02-24")
                .endsWith("DUE ");
    }

    @ParameterizedTest
    @CsvSource({"5", "0wd", "-1wd", "5 wd", "5wd roll", "999999h", "5days", "''", "9999wd"})
    void anUnreadableLimitIsRefused(String text) {
        assertThatThrownBy(() -> Limit.parse(text))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(DeadlineProblem.LIMIT_UNREADABLE));
    }
}
