package org.gridloom.deadline.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridloom.shared.Problem;

/** Walks the calendar day by day from a start until a budget is used up, and notes why each day counted or not. */
final class Reckoning {
    private static final int HORIZON = 20_000;

    private final WorkCalendar calendar;
    private final Counting counting;
    private final Instant start;
    private final List<Pause> pauses;
    private final List<ExplainLine> lines = new ArrayList<>();
    private boolean provisional;

    Reckoning(WorkCalendar calendar, Counting counting, Instant start, List<Pause> pauses) {
        this.calendar = calendar;
        this.counting = counting;
        this.start = start;
        this.pauses = pauses;
    }

    List<ExplainLine> lines() {
        return lines;
    }

    boolean provisional() {
        return provisional;
    }

    /** When the running time is used up; {@link Instant#MAX} when the clock stands before that. */
    Instant afterMillis(long budget) {
        long left = budget;
        var day = WorkCalendar.day(start);
        for (int i = 0; i < HORIZON; i++, day = day.plusDays(1)) {
            if (standsForGood(WorkCalendar.midnight(day))) {
                return Instant.MAX;
            }
            if (noteDayOff(day)) {
                continue;
            }
            long used = 0;
            for (var slice : RunningTime.slices(calendar.open(counting, day), day, start, Instant.MAX, pauses)) {
                if (slice.millis() >= left) {
                    line("HOURS_LAST", day, Map.of("minutes", minutes(used + left)));
                    return slice.from().plusMillis(left);
                }
                left -= slice.millis();
                used += slice.millis();
            }
            line(used > 0 ? "HOURS" : "HOURS_NONE", day, Map.of("minutes", minutes(used), "left", minutes(left)));
        }
        throw new Problem(DeadlineProblem.CALENDAR_NEVER_WORKS);
    }

    /** The last of so many counted days after the day of the start; empty answer is {@link LocalDate#MAX}. */
    LocalDate afterDays(long days) {
        var day = WorkCalendar.day(start);
        line("START_DAY", day, Map.of());
        long counted = 0;
        for (int i = 0; i < HORIZON && counted < days; i++) {
            day = day.plusDays(1);
            if (standsForGood(calendar.close(counting, day))) {
                return LocalDate.MAX;
            }
            if (noteDayOff(day) || notePaused(day)) {
                continue;
            }
            counted++;
            boolean makeUp = counting == Counting.WORKING_DAYS && calendar.kind(day) == WorkCalendar.DayKind.MAKE_UP;
            line(makeUp ? "DAY_MAKE_UP" : "DAY", day, Map.of("n", counted, "of", days));
        }
        if (counted < days) {
            throw new Problem(DeadlineProblem.CALENDAR_NEVER_WORKS);
        }
        return day;
    }

    /** Moves an end on a day off to the next working day on which the clock runs. */
    LocalDate rolled(LocalDate end) {
        var day = end;
        for (int i = 0; i < HORIZON; i++) {
            provisional |= !calendar.known(day);
            if (calendar.works(day) && (day.equals(end) || !notePaused(day))) {
                if (!day.equals(end)) {
                    line("ROLLED", day, Map.of());
                }
                return day;
            }
            if (!calendar.works(day)) {
                line("ROLL_OFF", day, Map.of("holiday", calendar.holiday(day)));
            }
            day = day.plusDays(1);
            if (standsForGood(calendar.close(counting, day))) {
                return LocalDate.MAX;
            }
        }
        throw new Problem(DeadlineProblem.CALENDAR_NEVER_WORKS);
    }

    private boolean noteDayOff(LocalDate day) {
        provisional |= calendar.looksAtDays(counting) && !calendar.known(day);
        if (counting != Counting.WORKING_DAYS && counting != Counting.WORKING_HOURS) {
            return false;
        }
        switch (calendar.kind(day)) {
            case WEEKEND -> line("OFF_WEEKEND", day, Map.of());
            case HOLIDAY -> line("OFF_HOLIDAY", day, Map.of("holiday", calendar.holiday(day)));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean notePaused(LocalDate day) {
        var end = calendar.close(counting, day);
        boolean stood = pauses.stream().anyMatch(pause -> pause.standsBefore(end));
        if (stood) {
            line("DAY_PAUSED", day, Map.of());
        }
        return stood;
    }

    private boolean standsForGood(Instant at) {
        return pauses.stream()
                .anyMatch(p -> p.to().equals(Instant.MAX) && p.from().isBefore(at));
    }

    private void line(String code, LocalDate day, Map<String, Object> more) {
        var facts = new TreeMap<String, Object>(more);
        facts.put("date", day.toString());
        if (!facts.containsKey("holiday")) {
            facts.put("holiday", calendar.holiday(day));
        }
        lines.add(new ExplainLine(code, facts));
    }

    private static long minutes(long millis) {
        return millis / 60_000;
    }
}
