package org.gridloom.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.gridloom.shared.Stage;

/** The clock of all application tests: it stands at 2026-02-09 09:00 in China until a test moves it. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SettableClock extends Clock {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant START =
            OffsetDateTime.parse("2026-02-09T09:00:00+08:00").toInstant();

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    public void set(Instant instant) {
        now.set(instant);
    }

    public void set(String offsetDateTime) {
        set(OffsetDateTime.parse(offsetDateTime).toInstant());
    }

    public void forward(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    /** Back to where every test begins. */
    public void reset() {
        set(START);
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return Stage.time().orElseGet(now::get);
    }
}
