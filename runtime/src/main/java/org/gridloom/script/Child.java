package org.gridloom.script;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One child process and the pipe to it; used by one caller at a time. */
final class Child implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    /** How the JVM ends when its heap is full. */
    private static final int HEAP_FULL = 3;

    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final ScheduledExecutorService watch;
    private final ScriptLimits limits;

    private Child(Process process, ScheduledExecutorService watch, ScriptLimits limits) {
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.watch = watch;
        this.limits = limits;
    }

    /** @param kind as {@link ScriptChild} says it, or one of the two that it cannot say itself */
    record Answer(char kind, String text) {
        static final char SLOW = 't';
        static final char GONE = 'g';

        /** Whether the child may be asked again. */
        boolean healthy() {
            return kind != SLOW && kind != GONE && kind != ScriptChild.MEMORY;
        }
    }

    static Child start(String classPath, Path folder, ScheduledExecutorService watch, ScriptLimits limits)
            throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                java,
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=4m",
                "-XX:+ExitOnOutOfMemoryError",
                // what the JVM says itself must not get between the answers
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                ScriptChild.class.getName(),
                String.valueOf(limits.statements()),
                String.valueOf(limits.outputBytes()),
                String.valueOf(limits.time().multipliedBy(3).toMillis())));
        builder.environment().clear();
        builder.directory(folder.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        var child = new Child(builder.start(), watch, limits);
        Answer ready = child.within(START);
        if (ready.kind() != ScriptChild.READY) {
            child.close();
            throw new IOException("a child for scripts did not start");
        }
        return child;
    }

    Answer ask(String request) {
        try {
            byte[] bytes = request.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            return gone();
        }
        return within(limits.time());
    }

    private Answer within(Duration time) {
        var late = new AtomicBoolean();
        var killing = watch.schedule(
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            char kind = (char) in.readUnsignedByte();
            int length = in.readInt();
            if (length < 0 || length > limits.outputBytes() + 1_000) {
                process.destroyForcibly();
                return new Answer(Answer.GONE, "");
            }
            byte[] text = new byte[length];
            in.readFully(text);
            return new Answer(kind, new String(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return late.get() ? new Answer(Answer.SLOW, "") : gone();
        } finally {
            killing.cancel(false);
        }
    }

    /** The pipe broke: only a full heap says so in its exit. */
    private Answer gone() {
        try {
            boolean heap = process.waitFor(2, TimeUnit.SECONDS) && process.exitValue() == HEAP_FULL;
            return new Answer(heap ? ScriptChild.MEMORY : Answer.GONE, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(Answer.GONE, "");
        }
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
