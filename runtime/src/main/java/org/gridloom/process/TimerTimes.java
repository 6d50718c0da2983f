package org.gridloom.process;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A drawn time: {@code PT2H}, {@code R3/PT1H} or an instant. */
record TimerTimes(Instant due, long repeatMillis, int left) {
    static TimerTimes from(String text, Instant now) {
        if (!text.startsWith("R") && !text.startsWith("P")) {
            return new TimerTimes(OffsetDateTime.parse(text).toInstant(), 0, 1);
        }
        int slash = text.indexOf('/');
        var pause = Duration.parse(text.substring(slash + 1));
        if (slash < 0) {
            return new TimerTimes(now.plus(pause), 0, 1);
        }
        String times = text.substring(1, slash);
        return new TimerTimes(
                now.plus(pause), pause.toMillis(), times.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(times));
    }
}
