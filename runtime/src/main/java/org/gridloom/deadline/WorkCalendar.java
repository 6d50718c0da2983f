package org.gridloom.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When a unit works: Monday to Friday, except holidays, plus the make-up days (调休), each day inside its working periods.
 * Years whose notice is not known are taken as plain weeks and make a result provisional (AH-3).
 *
 * @param marks days that differ from a plain week
 * @param years years whose notice is in the marks
 * @param periods working periods of a working day, in order, at least one
 * @param duty duty shifts of every day for the urgent clock, in order; the whole day when none are named
 * @param minutesPerDay above 0 when this calendar counts a working day as so many working minutes
 */
public record WorkCalendar(
        Map<LocalDate, Mark> marks, Set<Integer> years, List<Period> periods, List<Period> duty, int minutesPerDay) {
    /** The zone of every calendar day. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static final List<Period> WHOLE_DAY = List.of(new Period(0, Period.DAY));

    /** A day that differs from a plain week, with the holiday that is the reason. */
    public record Mark(boolean works, String holiday) {}

    /** Why a day works or not. */
    public enum DayKind {
        WORKDAY,
        MAKE_UP,
        WEEKEND,
        HOLIDAY;

        boolean works() {
            return this == WORKDAY || this == MAKE_UP;
        }
    }

    public WorkCalendar {
        marks = Map.copyOf(marks);
        years = Set.copyOf(years);
        periods = inOrder(periods);
        duty = duty.isEmpty() ? WHOLE_DAY : inOrder(duty);
        if (periods.isEmpty() || minutesPerDay < 0) {
            throw new IllegalArgumentException("a calendar needs a working period");
        }
    }

    private static List<Period> inOrder(List<Period> periods) {
        var sorted =
                periods.stream().sorted(Comparator.comparingInt(Period::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from() < sorted.get(i - 1).to()) {
                throw new IllegalArgumentException("periods overlap: " + sorted);
            }
        }
        return sorted;
    }

    /** This working time with those of the years that it does not know yet; a known year stays as it is. */
    WorkCalendar with(List<CalendarText> more) {
        var allMarks = new HashMap<>(marks);
        var allYears = new HashSet<>(years);
        for (var year : more) {
            if (year.year() > 0 && allYears.add(year.year())) {
                year.marks().forEach(allMarks::putIfAbsent);
            }
        }
        return new WorkCalendar(allMarks, allYears, periods, duty, minutesPerDay);
    }

    public boolean works(LocalDate day) {
        return kind(day).works();
    }

    public DayKind kind(LocalDate day) {
        var mark = marks.get(day);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (mark == null) {
            return weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
        }
        if (mark.works()) {
            return weekend ? DayKind.MAKE_UP : DayKind.WORKDAY;
        }
        return DayKind.HOLIDAY;
    }

    String holiday(LocalDate day) {
        var mark = marks.get(day);
        return mark == null ? "" : mark.holiday();
    }

    /** Whether the notice that decides about this day is known. */
    public boolean known(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** The stretches of this day in which the clock runs. */
    List<Period> open(Counting counting, LocalDate day) {
        return switch (counting) {
            case WORKING_DAYS, WORKING_HOURS -> works(day) ? periods : List.of();
            case URGENT_WORKING_HOURS -> duty;
            case NATURAL_DAYS, AROUND_THE_CLOCK -> WHOLE_DAY;
        };
    }

    /** When a counted day ends: the close of work, or 24:00 for natural days. */
    Instant close(Counting counting, LocalDate day) {
        var last = counting == Counting.NATURAL_DAYS ? WHOLE_DAY.get(0) : periods.get(periods.size() - 1);
        return last.closes(day);
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
