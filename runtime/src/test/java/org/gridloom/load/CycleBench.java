package org.gridloom.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Whole events a second through HTTP: report, accept, handle, verify, closed. One cycle is seven requests (a report, and for
 * each of three steps the inbox and the completion) and its full set of rows, limits, events and audit entries.
 */
class CycleBench {
    private static final int SECONDS = Integer.getInteger("gridloom.bench.seconds", 10);
    private static final int WINDOWS = 3;

    private final AtomicLong number = new AtomicLong();

    @Test
    void wholeEventsASecond() throws Exception {
        var report = new BenchReport("cycle");
        try (var ground = Ground.open("cycle")) {
            var node = ground.startNode();
            window(node, 2, SECONDS * 2);
            for (int clients : new int[] {1, 2, 4}) {
                var rates = new double[WINDOWS];
                for (int i = 0; i < WINDOWS; i++) {
                    rates[i] = window(node, clients, SECONDS);
                }
                report.add(
                        "whole events a second, %d client%s".formatted(clients, clients == 1 ? "" : "s"),
                        "%.1f (median of %d windows of %d s)".formatted(BenchReport.median(rates), WINDOWS, SECONDS));
            }
        }
        report.write();
    }

    /** Cycles a second; those under way at the end are finished and the time they take is counted. */
    private double window(Node node, int clients, int seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long start = System.nanoTime();
            long until = start + TimeUnit.SECONDS.toNanos(seconds);
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                counts.add(threads.submit(() -> {
                    int done = 0;
                    while (System.nanoTime() < until) {
                        cycle(node);
                        done++;
                    }
                    return done;
                }));
            }
            int all = 0;
            for (Future<Integer> count : counts) {
                all += count.get();
            }
            return all / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private void cycle(Node node) throws Exception {
        String reported = node.client("member-1")
                .report("cycle-" + number.incrementAndGet())
                .orFail()
                .json()
                .path("number")
                .asText();
        for (String step : List.of("accept", "handle", "verify")) {
            var person = node.client(step.equals("verify") ? "town-1" : "leader-1");
            person.complete(person.find(reported)).orFail();
        }
    }
}
