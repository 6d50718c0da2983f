package org.gridloom.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of all application tests: the real time until somebody sets it. */
@ApplicationScoped
public class TestClock extends Clock {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private final AtomicReference<Instant> fixed = new AtomicReference<>();

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
        var at = fixed.get();
        return at != null ? at : Clock.systemUTC().instant();
    }

    /** Stands at a wall-clock time in China, e.g. {@code 2026-02-09T09:00}. */
    public void set(String wall) {
        fixed.set(LocalDateTime.parse(wall).atZone(CHINA).toInstant());
    }

    public void set(Instant instant) {
        fixed.set(instant);
    }

    public void advance(Duration by) {
        fixed.set(instant().plus(by));
    }

    /** Runs on real time again. */
    public void reset() {
        fixed.set(null);
    }
}
