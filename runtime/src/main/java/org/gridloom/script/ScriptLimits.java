package org.gridloom.script;

import java.time.Duration;

/**
 * What one run may cost.
 *
 * @param heapMegabytes of the child, which the language itself needs some 30 of
 * @param statements the script may execute
 * @param time from the request to the answer, the start of a child not counted
 * @param outputBytes of the answer as JSON
 * @param waiting how long a caller waits for a free child
 */
record ScriptLimits(int heapMegabytes, long statements, Duration time, int outputBytes, Duration waiting) {
    static final ScriptLimits USUAL =
            new ScriptLimits(64, 1_000_000, Duration.ofSeconds(2), 256 * 1024, Duration.ofSeconds(10));
}
