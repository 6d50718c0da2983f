package org.gridloom.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a script before anybody publishes it: names, length, and the syntax of its text, which a child process
 * reads and does not run, under the limits of a run. What was read is remembered; the child ends when it is not asked for a while.
 */
public final class ScriptSyntax {
    private static final Logger LOG = Logger.getLogger(ScriptSyntax.class);
    private static final int REMEMBERED = 2_000;
    private static final long IDLE_SECONDS = 20;

    private static final Map<Script, List<Finding>> READ = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Script, List<Finding>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private static final ScheduledExecutorService LATER = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "script-syntax");
        thread.setDaemon(true);
        return thread;
    });

    private static @Nullable Sandbox sandbox;
    private static @Nullable ScheduledFuture<?> closing;

    private ScriptSyntax() {}

    /** All findings at once; {@code SCRIPT_SYNTAX} names line and column of the text, counted from 1. */
    public static List<Finding> check(Script script) {
        var first = script.check();
        return first.isEmpty() ? read(script) : first;
    }

    private static synchronized List<Finding> read(Script script) {
        var known = READ.get(script);
        if (known != null) {
            return known;
        }
        if (sandbox == null) {
            sandbox = new Sandbox(1, ScriptLimits.USUAL);
        }
        Optional.ofNullable(closing).ifPresent(plan -> plan.cancel(false));
        closing = LATER.schedule(ScriptSyntax::close, IDLE_SECONDS, TimeUnit.SECONDS);
        try {
            var found = sandbox.parse(script).map(List::of).orElse(List.of());
            READ.put(script, found);
            return found;
        } catch (Problem problem) {
            if (problem.code() == ScriptProblem.SCRIPT_BUSY) {
                // No child could be started: that is no fault of the script, and it is told at its first run.
                LOG.warn("the syntax of a script was not read: no child");
                return List.of();
            }
            return List.of(Finding.error(
                    "", "SCRIPT_UNREADABLE", Map.of("reason", problem.code().name())));
        }
    }

    private static synchronized void close() {
        if (sandbox != null) {
            sandbox.close();
            sandbox = null;
        }
    }
}
