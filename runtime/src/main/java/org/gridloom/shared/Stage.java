package org.gridloom.shared;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A made-up city in which something is tried out on the running server, with a time of its own: while work runs on the stage,
 * this thread reads the stage's time and does background work for it alone; everybody else's background work leaves it out.
 */
public final class Stage {
    /** How the names of such cities begin; no real one does. */
    public static final String PREFIX = "zz-stage-";

    private static final ThreadLocal<@Nullable Stage> CURRENT = new ThreadLocal<>();

    private final String city;
    private Instant now;

    private Stage(String city, Instant now) {
        this.city = city;
        this.now = now;
    }

    /** @param city begins with {@link #PREFIX} */
    public static <T> T on(String city, Instant begin, Supplier<T> work) {
        if (!city.startsWith(PREFIX)) {
            throw new IllegalStateException("no stage: " + city);
        }
        return before(city, begin, work);
    }

    /**
     * A real city before its first day, while the server starts and nobody works in it: what is done here has happened then.
     * Its background work is done by the caller, for no other has begun.
     */
    public static <T> T before(String city, Instant begin, Supplier<T> work) {
        if (CURRENT.get() != null) {
            throw new IllegalStateException("a stage is on: " + city);
        }
        CURRENT.set(new Stage(city, begin));
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** Whether this thread works on a stage. */
    public static boolean playing() {
        return CURRENT.get() != null;
    }

    /** The stage's time; empty when this thread works for real. */
    public static Optional<Instant> time() {
        return Optional.ofNullable(CURRENT.get()).map(stage -> stage.now);
    }

    public static void setTime(Instant time) {
        Optional.ofNullable(CURRENT.get()).orElseThrow(() -> new IllegalStateException("no stage")).now = time;
    }

    /** Whether background work of this thread concerns a city. */
    public static boolean concerns(String city) {
        Stage stage = CURRENT.get();
        return stage == null ? !city.startsWith(PREFIX) : city.equals(stage.city);
    }

    /** {@link #concerns} as a condition on a column of a query; holds no text from outside. */
    public static String condition(String column) {
        Stage stage = CURRENT.get();
        return stage == null ? column + " NOT LIKE '" + PREFIX + "%'" : column + " = '" + stage.city + "'";
    }
}
