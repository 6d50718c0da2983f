package org.gridloom.deadline.count;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gridloom.shared.Problem;

/**
 * A time limit as people write it: {@code 5wd} working days, {@code 8wh} working hours, {@code 30wm} working minutes,
 * {@code 3nd} natural days, {@code 2uh}/{@code 30um} inside duty shifts, {@code 24h}/{@code 90m} around the clock.
 * {@code 3nd roll} moves an end on a day off to the next working day.
 *
 * @param amount days when counted by days, else minutes; at least 1
 */
public record Limit(Counting counting, long amount, boolean roll) {
    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,4})(wd|nd|wh|wm|uh|um|h|m)( roll)?");
    private static final long MAX_DAYS = 3660;

    public Limit {
        if (amount < 1 || amount > MAX_DAYS * (counting.byDays() ? 1 : 24 * 60)) {
            throw new IllegalArgumentException("out of range: " + amount);
        }
        if (roll && counting != Counting.NATURAL_DAYS) {
            throw new IllegalArgumentException("only natural days roll");
        }
    }

    /** Reads a limit; refuses with {@link DeadlineProblem#LIMIT_UNREADABLE}. */
    public static Limit parse(String text) {
        var match = SHAPE.matcher(text.strip());
        if (match.matches()) {
            long amount = Long.parseLong(match.group(1));
            String unit = match.group(2);
            boolean minutes = unit.endsWith("m");
            String base = minutes ? unit.substring(0, unit.length() - 1) + "h" : unit;
            var counting = Counting.ofUnit(base).orElseThrow();
            try {
                return new Limit(counting, counting.byDays() || minutes ? amount : amount * 60, match.group(3) != null);
            } catch (IllegalArgumentException e) {
                throw new Problem(DeadlineProblem.LIMIT_UNREADABLE, Map.of("limit", text));
            }
        }
        throw new Problem(DeadlineProblem.LIMIT_UNREADABLE, Map.of("limit", text));
    }

    /** The shortest text that reads back as this limit. */
    public String text() {
        if (counting.byDays()) {
            return amount + counting.unit() + (roll ? " roll" : "");
        }
        return amount % 60 == 0
                ? amount / 60 + counting.unit()
                : amount + counting.unit().replace('h', 'm');
    }

    /** So many days or hours of this limit's own clock, e.g. to extend it; refuses with LIMIT_UNREADABLE what is out of range. */
    public Limit sameClock(int daysOrHours) {
        return parse(daysOrHours + counting.unit());
    }

    /** As people say it, e.g. {@code 2 个工作小时}. */
    public String inWords(Locale locale) {
        return ExplainTexts.limit(this, locale);
    }

    /** A city that counts a working day as so many hours has its working days counted by hours. */
    Limit in(WorkCalendar calendar) {
        if (counting == Counting.WORKING_DAYS && calendar.minutesPerDay() > 0) {
            return new Limit(Counting.WORKING_HOURS, amount * calendar.minutesPerDay(), false);
        }
        return this;
    }

    /** Running time of a limit that is counted by hours. */
    long millis() {
        return amount * 60_000;
    }

    Limit plus(Limit more) {
        if (more.counting != counting) {
            throw new Problem(
                    DeadlineProblem.DEADLINE_CLOCK_MISMATCH, Map.of("limit", text(), "extension", more.text()));
        }
        return new Limit(counting, amount + more.amount, roll);
    }

    @Override
    public String toString() {
        return text();
    }
}
