package org.gridloom.deadline.count;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a limit ends (TZ-8.7, AH-3). By days, the day of the start is not counted and the n-th counted day ends at its close
 * of work or at 24:00; a day is counted when the clock ran just before its close. By hours, only open periods count.
 */
public final class DueDates {
    private DueDates() {}

    public static Due of(Limit limit, Instant start, WorkCalendar calendar, List<Pause> pauses) {
        return of(limit, start, calendar, pauses, List.of());
    }

    /** Extensions add to the budget; they must be counted by the same clock as the limit. */
    public static Due of(
            Limit limit, Instant start, WorkCalendar calendar, List<Pause> pauses, List<Limit> extensions) {
        var whole = budget(limit, calendar, extensions);
        var reckoning = new Reckoning(calendar, whole.counting(), start, pauses);
        var end = walked(whole, reckoning, calendar);
        var lines = new ArrayList<ExplainLine>();
        lines.add(new ExplainLine("START", Map.of("at", start.toString(), "limit", limit.text())));
        extensions.forEach(more -> lines.add(new ExplainLine("EXTENDED", Map.of("limit", more.text()))));
        lines.addAll(reckoning.lines());
        boolean never = end.equals(Instant.MAX);
        lines.add(never ? new ExplainLine("STANDS", Map.of()) : new ExplainLine("DUE", Map.of("at", end.toString())));
        if (reckoning.provisional()) {
            lines.add(new ExplainLine("PROVISIONAL", Map.of()));
        }
        return new Due(end, reckoning.provisional(), lines);
    }

    /** As {@link #of}, without the lines: the same end in a time that does not depend on the length of the limit. */
    public static End end(
            Limit limit, Instant start, WorkCalendar calendar, List<Pause> pauses, List<Limit> extensions) {
        var whole = budget(limit, calendar, extensions);
        var leap = Leap.from(start, calendar, whole.counting(), pauses);
        long found = whole.counting().byDays() ? leap.afterDays(whole.amount()) : leap.afterMillis(whole.millis());
        if (found != Leap.FAR && found != Leap.NEVER) {
            var end = whole.counting().byDays()
                    ? endOfDay(whole, leap, start, found, calendar)
                    : atInstant(whole, start, found, calendar);
            if (end != null) {
                return end;
            }
        }
        var walked = of(limit, start, calendar, pauses, extensions);
        return new End(walked.at(), walked.provisional());
    }

    private static End atInstant(Limit whole, Instant start, long at, WorkCalendar calendar) {
        boolean provisional = calendar.looksAtDays(whole.counting())
                && !calendar.knownDays().all(Leap.dayOf(start.toEpochMilli()), Leap.dayOf(at - 1));
        return new End(Instant.ofEpochMilli(at), provisional);
    }

    private static @Nullable End endOfDay(Limit whole, Leap leap, Instant start, long day, WorkCalendar calendar) {
        long last = whole.roll() ? leap.rolled(day) : day;
        if (last == Leap.FAR || last != day && leap.paused()) {
            return null;
        }
        boolean asked = calendar.looksAtDays(whole.counting());
        long first = asked ? Leap.dayOf(start.toEpochMilli()) + 1 : day;
        boolean provisional = (asked || whole.roll()) && !calendar.knownDays().all(first, last);
        long close = Leap.midnight(last) + calendar.closeMinute(whole.counting()) * 60_000L;
        return new End(Instant.ofEpochMilli(close), provisional);
    }

    /**
     * When a share of the limit is used up, in the limit's own clock: 80 % of 5 working days is the close of the fourth
     * counted day; what is left of a day is taken from the open time of the next counted one.
     *
     * @param percent 1 to 99
     */
    public static Instant share(
            Limit limit,
            int percent,
            Instant start,
            WorkCalendar calendar,
            List<Pause> pauses,
            List<Limit> extensions) {
        var whole = budget(limit, calendar, extensions);
        var counting = whole.counting();
        var leap = Leap.from(start, calendar, counting, pauses);
        if (!counting.byDays()) {
            long millis = whole.millis() * percent / 100;
            long found = leap.afterMillis(millis);
            return found == Leap.FAR
                    ? new Reckoning(calendar, counting, start, pauses).afterMillis(millis)
                    : instant(found);
        }
        long days = whole.amount() * percent / 100;
        long rest = whole.amount() * percent % 100;
        long wanted = rest == 0 ? days : days + 1;
        long found = leap.afterDays(wanted);
        var day = found == Leap.FAR
                ? new Reckoning(calendar, counting, start, pauses).afterDays(wanted)
                : found == Leap.NEVER ? LocalDate.MAX : LocalDate.ofEpochDay(found);
        if (day.equals(LocalDate.MAX)) {
            return Instant.MAX;
        }
        return rest == 0 ? calendar.close(counting, day) : within(calendar.open(counting, day), day, rest);
    }

    private static Instant instant(long found) {
        return found == Leap.NEVER ? Instant.MAX : Instant.ofEpochMilli(found);
    }

    /** When another limit after the end is over as well, e.g. {@code due + 1wd}; it is counted as if it began at the end. */
    public static Instant after(Instant end, Limit more, WorkCalendar calendar, List<Pause> pauses) {
        return end.equals(Instant.MAX)
                ? end
                : end(more, end, calendar, pauses, List.of()).at();
    }

    /** Of two limits the one that ends first when both start now; whichever clocks they are counted by. */
    public static Limit earlier(Limit one, Limit other, Instant start, WorkCalendar calendar) {
        var ends = end(one, start, calendar, List.of(), List.of()).at();
        return ends.isAfter(end(other, start, calendar, List.of(), List.of()).at()) ? other : one;
    }

    /** Running time left until the end, negative when it is past. */
    public static Duration remaining(Counting counting, Instant due, Instant now, WorkCalendar calendar) {
        return due.isBefore(now)
                ? RunningTime.between(calendar, counting, due, now, List.of()).negated()
                : RunningTime.between(calendar, counting, now, due, List.of());
    }

    static Limit budget(Limit limit, WorkCalendar calendar, List<Limit> extensions) {
        var whole = limit.in(calendar);
        for (var more : extensions) {
            whole = whole.plus(more.in(calendar));
        }
        return whole;
    }

    private static Instant walked(Limit whole, Reckoning reckoning, WorkCalendar calendar) {
        if (!whole.counting().byDays()) {
            return reckoning.afterMillis(whole.millis());
        }
        var day = reckoning.afterDays(whole.amount());
        if (whole.roll() && !day.equals(LocalDate.MAX)) {
            day = reckoning.rolled(day);
        }
        return day.equals(LocalDate.MAX) ? Instant.MAX : calendar.close(whole.counting(), day);
    }

    private static Instant within(List<Period> open, LocalDate day, long percent) {
        long left = open.stream().mapToLong(Period::length).sum() * 60_000 * percent / 100;
        for (var period : open) {
            long length = period.length() * 60_000L;
            if (length >= left) {
                return period.opens(day).plusMillis(left);
            }
            left -= length;
        }
        throw new IllegalStateException("a counted day has open time");
    }
}
