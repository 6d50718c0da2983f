package org.gridloom.deadline.ladder;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridloom.deadline.count.DeadlineProblem;
import org.gridloom.deadline.count.Limit;
import org.gridloom.shared.Problem;

/**
 * When a rung is reached: {@code 80%} of the limit, {@code due} at its end, or {@code due + 1wd} when another limit after the
 * end is over too.
 *
 * @param percent 1 to 99 for a share of the limit; 100 for the end and what lies after it
 */
public record Moment(int percent, Optional<Limit> after) {
    /** The end of the limit. */
    public static final Moment DUE = new Moment(100, Optional.empty());

    private static final Pattern SHARE = Pattern.compile("([1-9][0-9]?) ?%");
    private static final Pattern AFTER = Pattern.compile("due ?\\+ ?([0-9a-z]+)");

    public Moment {
        if (percent < 1 || percent > 100 || percent < 100 && after.isPresent()) {
            throw new IllegalArgumentException("not a moment of a limit: " + percent);
        }
    }

    /** Reads a moment; refuses with {@link DeadlineProblem#MOMENT_UNREADABLE}. */
    public static Moment parse(String text) {
        String written = text.strip();
        if (written.equals("due")) {
            return DUE;
        }
        var share = SHARE.matcher(written);
        if (share.matches()) {
            return share(Integer.parseInt(share.group(1)));
        }
        var after = AFTER.matcher(written);
        if (after.matches()) {
            return new Moment(100, Optional.of(Limit.parse(after.group(1))));
        }
        throw new Problem(DeadlineProblem.MOMENT_UNREADABLE, Map.of("moment", text));
    }

    static Moment share(int percent) {
        return new Moment(percent, Optional.empty());
    }

    /** Whether it lies before the end. */
    public boolean early() {
        return percent < 100;
    }

    /** Whether it surely comes after another one; of two limits after the end only those of the same clock compare. */
    boolean comesAfter(Moment other) {
        if (percent != other.percent || early()) {
            return percent > other.percent;
        }
        if (after.isEmpty() || other.after.isEmpty()) {
            return after.isPresent() && other.after.isEmpty();
        }
        Limit mine = after.get();
        Limit theirs = other.after.get();
        return mine.counting() == theirs.counting() && mine.amount() > theirs.amount();
    }

    /** The shortest text that reads back as this moment. */
    public String text() {
        return early()
                ? percent + "%"
                : after.map(limit -> "due+" + limit.text()).orElse("due");
    }
}
