package org.gridloom.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that sort by the time they were made (UUID version 7), so that rows of one day lie together; those of one server also sort
 * in the order they were made within a millisecond.
 */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    /** Milliseconds and, below them, a counter within each: the last that was given out. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static String next() {
        return at(Clock.systemUTC().millis());
    }

    static String at(long millis) {
        // A counter that begins low leaves room; one that is full goes on in the next millisecond.
        long fresh = (millis << COUNTER_BITS) | (RANDOM.nextInt() & 0x3ffL);
        long mine = LAST.updateAndGet(
                last -> fresh > last && fresh >> COUNTER_BITS > last >> COUNTER_BITS ? fresh : last + 1);
        long high = (mine >> COUNTER_BITS << 16) | 0x7000L | (mine & 0x0fffL);
        long low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
