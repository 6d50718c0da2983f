package org.gridloom.deadline;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridloom.deadline.count.DueDates;
import org.gridloom.deadline.count.Ledger;
import org.gridloom.deadline.count.WorkCalendar;
import org.gridloom.deadline.ladder.Moment;
import org.gridloom.deadline.ladder.Rung;
import org.jspecify.annotations.Nullable;

/** When a running limit reaches a rung. The ledger and the calendar are asked for only where the stored dates do not say it. */
final class RungTime {
    private RungTime() {}

    /** Null when there is no rung, or the clock will stand before it. */
    static @Nullable Instant of(
            Deadline deadline, Optional<Rung> rung, Supplier<Ledger> ledger, Supplier<WorkCalendar> calendar) {
        if (rung.isEmpty()) {
            return null;
        }
        Moment at = rung.get().at();
        if (at.early()) {
            return at.percent() == deadline.warnPercent
                    ? deadline.warnAt
                    : finite(ledger.get().warnAt(at.percent(), calendar.get()));
        }
        Instant due = deadline.dueAt;
        if (due == null) {
            return null;
        }
        Instant reached = at.after().isEmpty()
                ? due
                : finite(DueDates.after(
                        due, at.after().get(), calendar.get(), ledger.get().pauses()));
        // The instant of the end itself is still in time.
        return reached == null ? null : reached.plusMillis(1);
    }

    private static @Nullable Instant finite(Instant at) {
        return at.equals(Instant.MAX) ? null : at;
    }
}
