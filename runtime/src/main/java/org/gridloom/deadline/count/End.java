package org.gridloom.deadline.count;

import java.time.Instant;

/**
 * When a limit ends, without the reckoning.
 *
 * @param at {@link Instant#MAX} while the clock stands and the budget is not used up
 * @param provisional true when a day beyond the last known notice was counted or skipped
 */
public record End(Instant at, boolean provisional) {
    public boolean never() {
        return at.equals(Instant.MAX);
    }
}
