package org.gridloom.shared;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Where time comes from: whoever needs it takes a {@link Clock} by constructor; tests put one there that they set. */
@ApplicationScoped
@DefaultBean
class SystemClock extends Clock {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant();
    }
}
