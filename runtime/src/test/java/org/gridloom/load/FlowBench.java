package org.gridloom.load;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gridloom.casefile.ReportCase;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.LoadCaller;
import org.gridloom.task.ActRequest;
import org.gridloom.task.CompleteTask;
import org.gridloom.task.DoTaskAct;
import org.gridloom.task.ListTasks;
import org.gridloom.task.TaskCard;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The engine's flow in the process of the server, without HTTP: five people's steps, a table of ten rows, one choice. Each
 * report, claim and completion is a transaction of its own with the look-up of the caller, form gate, history, limits and
 * events; the relay writes the audit beside it. A client finds its work item by its case number, outside the measured acts.
 */
@QuarkusTest
@Tag("engine")
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(FlowBench.WithFlow.class)
class FlowBench {
    private static final int SECONDS = Integer.getInteger("gridloom.bench.seconds", 10);
    private static final int WARM_UP = Integer.getInteger("gridloom.bench.warmup", SECONDS);
    private static final String THREADS = System.getProperty("gridloom.bench.threads", "1,2,4");
    private static final int WINDOWS = 3;
    private static final String NOTE = "测".repeat(300);
    private static final Map<String, Object> ANSWERS = Map.of("kind", "road", "amount", 7, "note", NOTE);

    /** The shipped folders and one more pack with the flow. */
    public static class WithFlow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path files = Files.createTempDirectory("gridloom-flow");
                Folders.copyShipped(files);
                Folders.copy(Path.of("src/test/resources/bench"), files);
                Path city = files.resolve("tenant-configs/taizhou/tenant.yaml");
                Files.writeString(city, Files.readString(city).replace("packs: [core, ", "packs: [core, bench-flow, "));
                return Map.of(
                        "gridloom.import.folders",
                        Folders.listed(files),
                        "gridloom.background.enabled",
                        "true",
                        "quarkus.jacoco.enabled",
                        "false");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Inject
    LoadCaller loadCaller;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    ReportCase reportCase;

    @Inject
    ListTasks listTasks;

    @Inject
    DoTaskAct doTaskAct;

    @Inject
    CompleteTask completeTask;

    private final CpuTime cpu = new CpuTime();

    /** Instances a second, and how long each completion took in nanoseconds. */
    private record Window(double rate, long[] completions) {}

    @Test
    void instancesOfTheFlowASecond() throws Exception {
        var report = new BenchReport("engine");
        window(2, WARM_UP);
        for (String threadsText : THREADS.split(",")) {
            int threads = Integer.parseInt(threadsText);
            var rates = new double[WINDOWS];
            long[] completions = {};
            cpu.restart();
            for (int i = 0; i < WINDOWS; i++) {
                var window = window(threads, SECONDS);
                rates[i] = window.rate();
                completions = joined(completions, window.completions());
            }
            String with = threads == 1 ? "1 thread" : threads + " threads";
            report.add(
                    "instances of the flow a second, in process, " + with,
                    String.format(Locale.ROOT, "%.1f (median of %d windows of %d s)", median(rates), WINDOWS, SECONDS));
            report.add("processor time of the flow, " + with, cpu.told(completions.length / 5));
            Arrays.sort(completions);
            report.add(
                    "completing a task of the flow, in process, " + with,
                    String.format(
                            Locale.ROOT,
                            "p50 %.1f ms, p99 %.1f ms, n=%d",
                            at(completions, 0.5),
                            at(completions, 0.99),
                            completions.length));
        }
        report.write();
    }

    private static double median(double[] values) {
        return BenchReport.median(values);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
    }

    private static long[] joined(long[] some, long[] more) {
        long[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private Window window(int threads, int seconds) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            long until = start + TimeUnit.SECONDS.toNanos(seconds);
            var running = new ArrayList<Future<List<Long>>>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    var took = new ArrayList<Long>();
                    while (System.nanoTime() < until) {
                        instance(took);
                    }
                    return took;
                }));
            }
            var took = new ArrayList<Long>();
            for (Future<List<Long>> each : running) {
                took.addAll(each.get());
            }
            double elapsed = (System.nanoTime() - start) / 1e9;
            return new Window(
                    took.size() / 5 / elapsed,
                    took.stream().mapToLong(Long::longValue).toArray());
        } finally {
            pool.shutdownNow();
        }
    }

    private void instance(List<Long> took) {
        String number = as(
                        "report",
                        "member-1",
                        () -> reportCase.handle(new ReportCase.Command(
                                "bench-flow", Map.of("summary", NOTE), Optional.empty(), Optional.empty(), "")))
                .number();
        for (String step : List.of("report", "accept", "dispatch", "handle", "check")) {
            TaskCard task = as(
                            "look",
                            "town-1",
                            () -> listTasks.handle(new ListTasks.Query(ListTasks.Tab.TODO, number, 0, 2)))
                    .rows()
                    .get(0);
            if (!task.step().equals(step)) {
                throw new IllegalStateException(step + " expected, but it is at " + task.step());
            }
            int claimed = as(
                            "claim",
                            "town-1",
                            () -> doTaskAct.handle("claim", new ActRequest(task.id(), task.version(), Map.of())))
                    .version();
            long start = System.nanoTime();
            as("complete", "town-1", () -> {
                completeTask.handle(new CompleteTask.Command(task.id(), claimed, ANSWERS));
                return true;
            });
            took.add(System.nanoTime() - start);
        }
    }

    private <T> T as(String act, String login, Supplier<T> work) {
        return cpu.of(act, () -> as(login, work));
    }

    private <T> T as(String login, Supplier<T> work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            currentCaller.enter(loadCaller.handle(login, Optional.empty()));
            return work.get();
        } finally {
            context.terminate();
        }
    }
}
