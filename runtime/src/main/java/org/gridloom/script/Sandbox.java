package org.gridloom.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A few children that run scripts, started when first needed. One that misbehaved is killed, and another takes its place
 * before anybody else waits for it.
 */
final class Sandbox implements Scripts, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Sandbox.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ScriptLimits limits;
    private final Semaphore places;
    private final ConcurrentLinkedDeque<Child> idle = new ConcurrentLinkedDeque<>();
    private final Set<Child> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Sandbox::daemon);
    private @Nullable Path folder;
    private @Nullable String classPath;
    private volatile boolean closed;

    Sandbox(int children, ScriptLimits limits) {
        this.limits = limits;
        this.places = new Semaphore(children, true);
    }

    @Override
    public @Nullable Object run(Script script, Map<String, Object> input) {
        return value(ask(request(script, input, false)));
    }

    /** Reads the text and does not run it. */
    Optional<Finding> parse(Script script) {
        Child.Answer answer = ask(request(script, Map.of(), true));
        if (answer.kind() != ScriptChild.SYNTAX) {
            value(answer);
            return Optional.empty();
        }
        String[] said = answer.text().split("\\n", 3);
        String[] at = said[0].split(":", -1);
        return Optional.of(Finding.error(
                "",
                "SCRIPT_SYNTAX",
                Map.of("line", at[0], "column", at[at.length - 1], "reason", said.length > 1 ? said[1] : "?")));
    }

    private Child.Answer ask(String request) {
        if (!placeFree()) {
            throw ScriptProblem.SCRIPT_BUSY.with(Map.of());
        }
        Child child;
        try {
            child = ready();
        } catch (IOException e) {
            places.release();
            LOG.error("no child for scripts could be started", e);
            throw ScriptProblem.SCRIPT_BUSY.with(Map.of());
        }
        Child.Answer answer = child.ask(request);
        if (answer.healthy()) {
            idle.push(child);
            places.release();
        } else {
            LOG.warnf("child %d for scripts is replaced: %s", child.pid(), answer.kind());
            replace(child);
        }
        return answer;
    }

    private boolean placeFree() {
        try {
            return !closed && places.tryAcquire(limits.waiting().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Child ready() throws IOException {
        for (Child child = idle.poll(); child != null; child = idle.poll()) {
            if (child.alive()) {
                return child;
            }
            forget(child);
        }
        return start();
    }

    private Child start() throws IOException {
        String path;
        Path at;
        synchronized (this) {
            if (folder == null || classPath == null) {
                folder = Files.createTempDirectory("gridloom-script");
                classPath = ChildClassPath.make(folder);
            }
            path = classPath;
            at = folder;
        }
        Child child = Child.start(path, at, watch, limits);
        all.add(child);
        if (closed) {
            forget(child);
        }
        return child;
    }

    private void replace(Child broken) {
        forget(broken);
        // beside the watch, which must be free to kill
        var replacing = daemon(() -> {
            try {
                if (!closed) {
                    idle.add(start());
                }
            } catch (IOException e) {
                LOG.error("no child for scripts could be started", e);
            } finally {
                places.release();
            }
        });
        replacing.start();
    }

    private void forget(Child child) {
        child.close();
        all.remove(child);
    }

    private static String request(Script script, Map<String, Object> input, boolean parse) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("script", script.text());
        asked.put("names", script.names());
        asked.put("input", input);
        asked.put("parse", parse);
        try {
            return JSON.writeValueAsString(asked);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Object value(Child.Answer answer) {
        switch (answer.kind()) {
            case ScriptChild.RESULT:
                try {
                    return JSON.readValue(answer.text(), Object.class);
                } catch (JsonProcessingException e) {
                    // nested deeper than we read
                    throw tooMuch(ScriptProblem.SCRIPT_TOO_MUCH_OUTPUT, limits.outputBytes() / 1024);
                }
            case ScriptChild.SYNTAX:
                throw said(ScriptProblem.SCRIPT_SYNTAX, answer.text());
            case ScriptChild.STEPS:
                throw tooMuch(ScriptProblem.SCRIPT_TOO_MANY_STEPS, limits.statements());
            case ScriptChild.OUTPUT:
                throw tooMuch(ScriptProblem.SCRIPT_TOO_MUCH_OUTPUT, limits.outputBytes() / 1024);
            case ScriptChild.MEMORY:
                throw tooMuch(ScriptProblem.SCRIPT_TOO_MUCH_MEMORY, limits.heapMegabytes());
            case Child.Answer.SLOW:
                throw tooMuch(ScriptProblem.SCRIPT_TOO_SLOW, limits.time().toMillis());
            default:
                throw said(ScriptProblem.SCRIPT_FAILED, answer.text());
        }
    }

    private static Problem tooMuch(ScriptProblem problem, long most) {
        return problem.with(Map.of("most", most));
    }

    private static Problem said(ScriptProblem problem, String text) {
        int end = Math.max(0, text.indexOf('\n'));
        return problem.with(Map.of(
                "line",
                text.substring(0, end).split(":", 2)[0],
                "reason",
                text.isEmpty() ? "?" : text.substring(end).strip()));
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "script-children");
        thread.setDaemon(true);
        return thread;
    }

    /** Processes that live, for tests and health. */
    Set<Long> pids() {
        return all.stream().map(Child::pid).collect(java.util.stream.Collectors.toSet());
    }

    @Override
    public void close() {
        closed = true;
        all.forEach(Child::close);
        watch.shutdownNow();
        Optional.ofNullable(folder).ifPresent(Sandbox::delete);
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            LOG.debugf(e, "%s was not deleted", folder);
        }
    }
}
