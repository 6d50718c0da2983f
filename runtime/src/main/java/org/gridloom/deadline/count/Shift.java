package org.gridloom.deadline.count;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A stretch of duty that the urgent clock runs in, e.g. the night of the duty desk from 22:00 to 06:00 of the next day.
 *
 * @param posts who is on duty then; empty for everybody
 * @param from minutes after midnight, inclusive
 * @param to minutes after midnight, exclusive; not after {@code from} when the shift ends on the next day
 */
public record Shift(String id, Set<String> posts, Days days, int from, int to) {
    /** On which days a shift begins. */
    public enum Days {
        EVERY,
        WORKING,
        OFF;

        boolean on(boolean works) {
            return this == EVERY || works == (this == WORKING);
        }
    }

    public Shift {
        posts = Set.copyOf(posts);
        if (from < 0 || from >= Period.DAY || to <= 0 || to > Period.DAY) {
            throw new IllegalArgumentException("not a shift: " + from + " to " + to);
        }
    }

    /** The shift of everybody on every day that a period of duty is. */
    public static Shift of(Period duty) {
        return new Shift("", Set.of(), Days.EVERY, duty.from(), duty.to());
    }

    boolean overMidnight() {
        return to <= from;
    }

    /** Whether somebody of one of these posts is on duty; a shift without posts is everybody's. */
    boolean concerns(Collection<String> some) {
        return posts.isEmpty() || some.stream().anyMatch(posts::contains);
    }

    /** When somebody is on duty on a day, told apart by whether it and the day before are working days; in order, joined. */
    static List<Period> open(List<Shift> shifts, boolean works, boolean workedBefore) {
        var open = new ArrayList<Period>();
        for (var shift : shifts) {
            if (shift.days.on(works)) {
                open.add(new Period(shift.from, shift.overMidnight() ? Period.DAY : shift.to));
            }
            if (shift.overMidnight() && shift.days.on(workedBefore)) {
                open.add(new Period(0, shift.to));
            }
        }
        return Period.joined(open);
    }
}
