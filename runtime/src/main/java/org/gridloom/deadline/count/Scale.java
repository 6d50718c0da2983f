package org.gridloom.deadline.count;

import java.time.LocalDate;

/**
 * How much of a clock's own time lies before each day: minutes for clocks by hours, counted days for clocks by days. Covers
 * the known years and some around them; where it does not reach, the calendar is walked day by day.
 */
final class Scale {
    /** Days kept before and after the known years: enough for a year's limit that begins on their last day. */
    private static final int AROUND = 750;

    /** Of a sane list of years; a calendar with more is walked. */
    private static final int MOST_DAYS = 200 * 366;

    private final long first;
    private final int[] before;

    private Scale(long first, int[] before) {
        this.first = first;
        this.before = before;
    }

    static Scale of(WorkCalendar calendar, Counting counting) {
        var known = calendar.knownDays();
        if (known.none() || known.lastDay() - known.firstDay() > MOST_DAYS) {
            return new Scale(0, new int[2]);
        }
        long first = known.firstDay() - AROUND;
        int days = Math.toIntExact(known.lastDay() + AROUND - first);
        int[] before = new int[days + 1];
        for (int i = 0; i < days; i++) {
            var open = calendar.open(counting, LocalDate.ofEpochDay(first + i));
            int units = counting.byDays()
                    ? (open.isEmpty() ? 0 : 1)
                    : open.stream().mapToInt(Period::length).sum();
            before[i + 1] = before[i] + units;
        }
        return new Scale(first, before);
    }

    /** Whether everything about this day and the one before it is known here. */
    boolean covers(long day) {
        return day > first && day < first + before.length - 1;
    }

    /** Units before a covered day. */
    int before(long day) {
        return before[(int) (day - first)];
    }

    /** Units of a covered day, or of the one before the first covered one. */
    int units(long day) {
        int i = (int) (day - first);
        return before[i + 1] - before[i];
    }

    /** The first day with whose end so many units are reached; a day that is not covered when that is too far. */
    long dayOf(long units) {
        int low = 1;
        int high = before.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle] >= units) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return first + low - 1;
    }
}
