package org.gridloom.deadline.count;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the end that {@link Reckoning} walks to without walking: by the scales of the calendar, in time that does not depend
 * on the length of the limit. Says {@link #FAR} where the scales do not reach; the walk is right there.
 */
final class Leap {
    /** The scales do not reach so far. */
    static final long FAR = Long.MIN_VALUE;
    /** The clock stands before the end. */
    static final long NEVER = Long.MAX_VALUE;

    private static final long DAY = 24 * 60 * 60_000L;
    private static final long MINUTE = 60_000;
    /** The zone has had no other offset since 1992. */
    private static final long OFFSET = 8 * 60 * MINUTE;

    private static final long EARLIEST = Instant.parse("1992-01-01T00:00:00Z").toEpochMilli();

    private final WorkCalendar calendar;
    private final Counting counting;
    private final long start;
    private final List<Pause> pauses;

    private Leap(WorkCalendar calendar, Counting counting, long start, List<Pause> pauses) {
        this.calendar = calendar;
        this.counting = counting;
        this.start = start;
        this.pauses = pauses.size() < 2
                ? pauses
                : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }

    static Leap from(Instant start, WorkCalendar calendar, Counting counting, List<Pause> pauses) {
        return new Leap(calendar, counting, start.toEpochMilli(), pauses);
    }

    static long dayOf(long millis) {
        return Math.floorDiv(millis + OFFSET, DAY);
    }

    static long midnight(long day) {
        return day * DAY - OFFSET;
    }

    boolean reaches() {
        return start >= EARLIEST && calendar.scale(counting).covers(dayOf(start));
    }

    /** When so much running time is used up. */
    long afterMillis(long budget) {
        if (!reaches()) {
            return FAR;
        }
        long target = running(start) + budget;
        long stood = start;
        for (var pause : pauses) {
            long from = Math.max(millis(pause.from()), stood);
            long to = millis(pause.to());
            if (to <= from) {
                continue;
            }
            if (!inside(from)) {
                return FAR;
            }
            long until = running(from);
            if (until >= target) {
                break;
            }
            if (to == NEVER) {
                return NEVER;
            }
            if (!inside(to)) {
                return FAR;
            }
            target += running(to) - until;
            stood = to;
        }
        return at(target);
    }

    /** The last of so many counted days after the day of the start. */
    long afterDays(long days) {
        if (!reaches()) {
            return FAR;
        }
        var scale = calendar.scale(counting);
        long done = dayOf(start);
        long target = scale.before(done + 1) + days;
        for (var pause : pauses) {
            long day = scale.dayOf(target);
            if (!scale.covers(day)) {
                return FAR;
            }
            long from = firstEndingAfter(millis(pause.from()));
            if (from > day) {
                continue;
            }
            if (pause.to().equals(Instant.MAX)) {
                return NEVER;
            }
            long lost = Math.max(from, done + 1);
            long last = firstEndingAfter(millis(pause.to())) - 1;
            if (last >= lost) {
                if (!scale.covers(last + 1)) {
                    return FAR;
                }
                target += scale.before(last + 1) - scale.before(lost);
                done = last;
            }
        }
        long day = scale.dayOf(target);
        return scale.covers(day) ? day : FAR;
    }

    /** The first working day that is not before a day; pauses are not looked at. */
    long rolled(long day) {
        var scale = calendar.scale(Counting.WORKING_DAYS);
        if (!scale.covers(day)) {
            return FAR;
        }
        long working = scale.dayOf(scale.before(day) + 1L);
        return scale.covers(working) ? working : FAR;
    }

    boolean paused() {
        return !pauses.isEmpty();
    }

    private long firstEndingAfter(long millis) {
        long day = dayOf(millis);
        long close = midnight(day) + calendar.closeMinute(counting) * MINUTE;
        return close > millis ? day : day + 1;
    }

    private boolean inside(long millis) {
        return calendar.scale(counting).covers(dayOf(millis));
    }

    /** Running time before an instant, since the first day of the scale. */
    private long running(long millis) {
        long day = dayOf(millis);
        long within = millis - midnight(day);
        long sum = calendar.scale(counting).before(day) * MINUTE;
        for (var period : calendar.open(counting, day)) {
            long from = period.from() * MINUTE;
            if (within > from) {
                sum += Math.min(within, period.to() * MINUTE) - from;
            }
        }
        return sum;
    }

    private long at(long target) {
        var scale = calendar.scale(counting);
        long day = scale.dayOf((target + MINUTE - 1) / MINUTE);
        if (!scale.covers(day)) {
            return FAR;
        }
        long left = target - scale.before(day) * MINUTE;
        for (var period : calendar.open(counting, day)) {
            long length = period.length() * MINUTE;
            if (length >= left) {
                return midnight(day) + period.from() * MINUTE + left;
            }
            left -= length;
        }
        throw new IllegalStateException("a day of a scale has the time it says");
    }

    private static long millis(Instant at) {
        return at.equals(Instant.MAX) ? NEVER : at.toEpochMilli();
    }
}
