package org.gridloom.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** An instance as it was before a move; good for as long as its row has the version that the move wrote. */
record Undo(String bundle, long version, byte[] state, String waiting, List<Clock> clocks) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A timer as it ran. */
    record Clock(String id, String timerId, String due, long repeatMillis, int left) {
        static Clock of(ProcessStore.Timer timer) {
            return new Clock(timer.id(), timer.timerId(), timer.due().toString(), timer.repeatMillis(), timer.left());
        }

        ProcessStore.Timer of(InstanceRow row) {
            return new ProcessStore.Timer(
                    id, row.node(), row.id(), timerId, java.time.Instant.parse(due), repeatMillis, left);
        }
    }

    static Undo of(InstanceRow before, long version, List<ProcessStore.Timer> timers) {
        return new Undo(
                before.bundle(),
                version,
                before.whole(),
                before.waiting(),
                timers.stream().map(Clock::of).toList());
    }

    String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Undo parse(String text) {
        try {
            return JSON.readValue(text, Undo.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not what a move wrote", e);
        }
    }
}
