package org.gridloom.deadline.count;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The same law said as slowly as possible, sharing no code with the reckoning. */
final class Oracle {
    private Oracle() {}

    static Instant hours(Limit limit, Instant start, WorkCalendar calendar, List<Pause> pauses) {
        return hours(limit, start, calendar, pauses, List.of());
    }

    static Instant hours(Limit limit, Instant start, WorkCalendar calendar, List<Pause> pauses, List<String> posts) {
        long counted = 0;
        for (var minute = start; ; minute = minute.plusSeconds(60)) {
            if (runs(limit.counting(), minute, calendar, posts) && !covered(minute, pauses)) {
                counted++;
            }
            if (counted == limit.amount()) {
                return minute.plusSeconds(60);
            }
        }
    }

    static Instant days(Limit limit, Instant start, WorkCalendar calendar, List<Pause> pauses) {
        boolean working = limit.counting() == Counting.WORKING_DAYS;
        long counted = 0;
        var day = start.atZone(WorkCalendar.ZONE).toLocalDate();
        while (counted < limit.amount()) {
            day = day.plusDays(1);
            var lastMinute = close(day, working).minusSeconds(60);
            if ((!working || works(day, calendar)) && !covered(lastMinute, pauses)) {
                counted++;
            }
        }
        if (limit.roll()) {
            while (!works(day, calendar) || covered(close(day, false).minusSeconds(60), pauses)) {
                day = day.plusDays(1);
            }
        }
        return close(day, working);
    }

    private static Instant close(LocalDate day, boolean working) {
        return working
                ? day.atTime(18, 0).atZone(WorkCalendar.ZONE).toInstant()
                : day.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
    }

    private static boolean covered(Instant minute, List<Pause> pauses) {
        return pauses.stream().anyMatch(p -> !minute.isBefore(p.from()) && minute.isBefore(p.to()));
    }

    private static boolean runs(Counting counting, Instant minute, WorkCalendar calendar, List<String> posts) {
        var local = minute.atZone(WorkCalendar.ZONE);
        int hour = local.getHour();
        return switch (counting) {
            case WORKING_HOURS ->
                works(local.toLocalDate(), calendar)
                        && ((hour >= 9 && local.toLocalTime().isBefore(LocalTime.NOON)) || (hour >= 14 && hour < 18));
            case URGENT_WORKING_HOURS ->
                calendar.duty().stream()
                        .filter(shift -> posts.isEmpty()
                                || shift.posts().isEmpty()
                                || posts.stream().anyMatch(shift.posts()::contains))
                        .anyMatch(shift -> onDuty(shift, local.toLocalDate(), hour * 60 + local.getMinute(), calendar));
            default -> true;
        };
    }

    private static boolean onDuty(Shift shift, LocalDate day, int minute, WorkCalendar calendar) {
        if (shift.from() < shift.to()) {
            return begins(shift, day, calendar) && minute >= shift.from() && minute < shift.to();
        }
        return begins(shift, day, calendar) && minute >= shift.from()
                || begins(shift, day.minusDays(1), calendar) && minute < shift.to();
    }

    private static boolean begins(Shift shift, LocalDate day, WorkCalendar calendar) {
        return switch (shift.days()) {
            case EVERY -> true;
            case WORKING -> works(day, calendar);
            case OFF -> !works(day, calendar);
        };
    }

    private static boolean works(LocalDate day, WorkCalendar calendar) {
        var mark = calendar.marks().get(day);
        return mark != null
                ? mark.works()
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
