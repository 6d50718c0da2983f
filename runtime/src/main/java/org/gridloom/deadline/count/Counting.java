package org.gridloom.deadline.count;

import java.util.Arrays;
import java.util.Optional;

/** How a limit is counted: by days (which end at the close of work or at midnight) or by running time. */
public enum Counting {
    WORKING_DAYS("wd", true),
    NATURAL_DAYS("nd", true),
    WORKING_HOURS("wh", false),
    /** Real time, but only inside the duty shifts of the calendar. */
    URGENT_WORKING_HOURS("uh", false),
    AROUND_THE_CLOCK("h", false);

    private final String unit;
    private final boolean byDays;

    Counting(String unit, boolean byDays) {
        this.unit = unit;
        this.byDays = byDays;
    }

    /** The unit as written in a limit; the minutes of an hour clock are written with {@code m} for {@code h}. */
    String unit() {
        return unit;
    }

    public boolean byDays() {
        return byDays;
    }

    static Optional<Counting> ofUnit(String unit) {
        return Arrays.stream(values()).filter(c -> c.unit.equals(unit)).findFirst();
    }
}
