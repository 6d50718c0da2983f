package org.gridloom.shared;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Where time comes from: whoever needs it takes a {@link Clock} by constructor; tests put one there that they set. */
@ApplicationScoped
@DefaultBean
public class SystemClock extends Clock {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The machine's own time, for the distance to an instant that a library has reckoned by it; nothing else may ask for it. */
    public static Clock machine() {
        return Clock.systemUTC();
    }

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
        return Stage.time().orElseGet(() -> Clock.systemUTC().instant());
    }
}
