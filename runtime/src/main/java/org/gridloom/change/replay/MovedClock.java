package org.gridloom.change.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.gridloom.deadline.count.WorkCalendar;

/** The time of a replay: it goes where it is told. */
final class MovedClock extends Clock {
    private Instant now = Instant.EPOCH;

    /** Never backwards. */
    void to(Instant time) {
        if (time.isAfter(now)) {
            now = time;
        }
    }

    void set(Instant time) {
        now = time;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return WorkCalendar.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
