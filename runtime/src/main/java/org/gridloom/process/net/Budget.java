package org.gridloom.process.net;

import java.time.Duration;

/** How much an exploration may cost: states, and time. */
public record Budget(int states, Duration time) {
    /** Enough for what people draw, and over in half a second for what nobody should. */
    public static final Budget USUAL = new Budget(60_000, Duration.ofMillis(500));

    public Budget {
        if (states < 1 || time.isNegative()) {
            throw new IllegalArgumentException("no budget");
        }
    }
}
