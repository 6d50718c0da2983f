package org.gridloom.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Processor time, which other work on the machine falsifies far less than the time on the wall: of acts on their own
 * threads, of the whole server with its compiler and collector, and of the embedded database.
 */
final class CpuTime {
    private static final long TICKS_A_SECOND = 100;

    private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private long serverNanos;
    private long databaseNanos;

    CpuTime() {
        restart();
    }

    /** Begins anew. */
    void restart() {
        nanos.clear();
        calls.clear();
        serverNanos = server();
        databaseNanos = database();
    }

    <T> T of(String act, Supplier<T> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        T answer = work.get();
        nanos.computeIfAbsent(act, a -> new LongAdder()).add(threads.getCurrentThreadCpuTime() - before);
        calls.computeIfAbsent(act, a -> new LongAdder()).increment();
        return answer;
    }

    /** Milliseconds of each act, and of server and database for each of {@code whole} rounds. */
    String told(long whole) {
        var text = new StringBuilder();
        new TreeMap<>(nanos)
                .forEach((act, spent) -> text.append(String.format(
                        Locale.ROOT,
                        "%s %.2f ms, ",
                        act,
                        spent.sum() / 1e6 / calls.get(act).sum())));
        return text.append(String.format(
                        Locale.ROOT,
                        "server %.1f and database %.1f ms for each instance",
                        (server() - serverNanos) / 1e6 / whole,
                        (database() - databaseNanos) / 1e6 / whole))
                .toString();
    }

    private static long server() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Of all child processes; 0 where the machine does not tell. */
    private static long database() {
        return ProcessHandle.current().descendants().mapToLong(CpuTime::spent).sum();
    }

    private static long spent(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * (1_000_000_000 / TICKS_A_SECOND);
        } catch (IOException e) {
            return 0;
        }
    }
}
