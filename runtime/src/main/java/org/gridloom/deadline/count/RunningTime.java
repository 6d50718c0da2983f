package org.gridloom.deadline.count;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How much of a clock's own time lies between two instants. */
final class RunningTime {
    /** An uninterrupted stretch in which the clock runs. */
    record Slice(Instant from, Instant to) {
        long millis() {
            return Duration.between(from, to).toMillis();
        }
    }

    private RunningTime() {}

    /** Running time from one instant to a later one, pauses left out; days are measured by the time they are open. */
    static Duration between(WorkCalendar calendar, Counting counting, Instant from, Instant to, List<Pause> pauses) {
        long millis = 0;
        if (from.isBefore(to)) {
            var last = WorkCalendar.day(to);
            for (var day = WorkCalendar.day(from); !day.isAfter(last); day = day.plusDays(1)) {
                for (var slice : slices(calendar.open(counting, day), day, from, to, pauses)) {
                    millis += slice.millis();
                }
            }
        }
        return Duration.ofMillis(millis);
    }

    /** The open periods of a day inside two instants, with the pauses cut out, in order. */
    static List<Slice> slices(List<Period> periods, LocalDate day, Instant from, Instant to, List<Pause> pauses) {
        var slices = new ArrayList<Slice>();
        for (var period : periods) {
            cut(later(period.opens(day), from), earlier(period.closes(day), to), pauses, slices);
        }
        return slices;
    }

    private static void cut(Instant from, Instant to, List<Pause> pauses, List<Slice> slices) {
        var open = from;
        for (var pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            if (pause.to().isAfter(open) && pause.from().isBefore(to)) {
                add(open, pause.from(), slices);
                open = later(open, pause.to());
            }
        }
        add(open, to, slices);
    }

    private static void add(Instant from, Instant to, List<Slice> slices) {
        if (from.isBefore(to)) {
            slices.add(new Slice(from, to));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
