package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridloom.load.BenchReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What definitions cost in the engine: heap of one, versions that follow one another, time from a changed text to its first
 * instance, and how many bytes a step writes of an instance.
 */
@Tag("engine")
class DefinitionBench {
    private static final int DEFINITIONS = 300;
    private static final int VERSIONS = 1000;
    private static final int TENANTS = 116;
    private static final int EACH = 30;

    @Test
    void whatDefinitionsCost() throws Exception {
        var report = new BenchReport("definitions");
        var bench = new EngineBench();
        bench.texts.put("decision/bench-route", decision());
        first(bench, -1);
        heapOfOne(report, bench);
        publishing(report, bench);
        tenants(report, bench);
        redeploying(report, bench);
        written(report);
        report.write();
    }

    private static void heapOfOne(BenchReport report, EngineBench bench) throws Exception {
        for (int i = 0; i < DEFINITIONS; i++) {
            bench.text("process", "p" + i, flow(i));
        }
        long before = heap();
        for (int i = 0; i < DEFINITIONS; i++) {
            var of = InstanceRow.fresh(EngineBench.TOWN, "b1", "p" + i, "case-1", "leg-1", true, null, null);
            assertThat(bench.engine.definition(of)).isNotNull();
        }
        double each = (heap() - before) / 1024.0 / DEFINITIONS;
        report.add(
                "heap of one definition, five steps of people, a decision and a choice",
                String.format(Locale.ROOT, "%.1f KB (of %d)", each, DEFINITIONS));
        assertThat(each).as("KB of heap").isLessThanOrEqualTo(40);
    }

    private static void publishing(BenchReport report, EngineBench bench) throws IOException {
        var took = new ArrayList<Double>();
        for (int i = 0; i < 50; i++) {
            String text = flow(10_000 + i);
            long start = System.nanoTime();
            bench.texts.put("process/p", text);
            start(bench);
            took.add((System.nanoTime() - start) / 1e6);
        }
        report.add(
                "a changed text to its first instance, in the engine",
                String.format(
                        Locale.ROOT,
                        "p50 %.1f ms, p99 %.1f ms, n=%d",
                        BenchReport.percentile(took, 0.5),
                        BenchReport.percentile(took, 0.99),
                        took.size()));
    }

    private static void tenants(BenchReport report, EngineBench bench) throws Exception {
        long before = heap();
        for (int i = 0; i < TENANTS * EACH; i++) {
            first(bench, 50_000 + i);
        }
        report.add(
                "heap after each of %d tenants has used %d definitions of its own".formatted(TENANTS, EACH),
                String.format(Locale.ROOT, "%.0f MB more", (heap() - before) / 1024.0 / 1024.0));
    }

    /** How many texts are kept ready is bounded; all of that is there before. */
    private static void redeploying(BenchReport report, EngineBench bench) throws Exception {
        long before = heap();
        for (int i = 0; i < VERSIONS; i++) {
            first(bench, 30_000 + i);
        }
        report.add(
                "heap that stays after a version was replaced 1,000 times, each started once",
                String.format(Locale.ROOT, "%.1f KB a version", (heap() - before) / 1024.0 / VERSIONS));
    }

    private static void written(BenchReport report) throws IOException {
        var bench = new EngineBench();
        var body = new StringBuilder(Bpmn.start());
        int steps = 30;
        for (int i = 1; i <= steps; i++) {
            body.append(Bpmn.user("U" + i)).append(Bpmn.flow(i == 1 ? "S" : "U" + (i - 1), "U" + i));
        }
        bench.process(Bpmn.process(
                body.append(Bpmn.end("E")).append(Bpmn.flow("U" + steps, "E")).toString()));
        String instance = start(bench);
        List<Integer> bytes = new ArrayList<>();
        for (int i = 1; i < steps; i++) {
            bench.complete("U" + i, Map.of("amount", i, "ok", true));
            var row = bench.store.find(EngineBench.CITY, instance).orElseThrow();
            bytes.add((int) (row.state().length + row.kept().writes().bytes()));
        }
        report.add(
                "bytes of an instance that a step writes",
                "%d at the second step, %d at the thirtieth".formatted(bytes.get(0), bytes.get(bytes.size() - 1)));
    }

    private static void first(EngineBench bench, int version) throws IOException {
        bench.texts.put("process/p", flow(version));
        start(bench);
        ((MemoryStore) bench.store).rows.clear();
        bench.open.clear();
        bench.log.clear();
    }

    private static String start(EngineBench bench) {
        return bench.start(new HashMap<>());
    }

    private static String flow(int version) throws IOException {
        return Files.readString(
                        Path.of("src/test/resources/bench/process-library/bench-flow/processes/bench-flow.bpmn"))
                .replace("测速流程", "测速流程 " + version);
    }

    private static String decision() throws IOException {
        return Files.readString(Path.of("src/test/resources/bench/rule-packs/bench-flow/decisions/bench-route.dmn"));
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
