package org.gridloom.deadline.count;

import java.time.Instant;
import java.util.List;

/**
 * When a limit ends, and why.
 *
 * @param at {@link Instant#MAX} while the clock stands and the budget is not used up
 * @param provisional true when a day beyond the last known notice was counted or skipped
 * @param lines each counted or skipped day
 */
public record Due(Instant at, boolean provisional, List<ExplainLine> lines) {
    public Due {
        lines = List.copyOf(lines);
    }

    public boolean never() {
        return at.equals(Instant.MAX);
    }
}
