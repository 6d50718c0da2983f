package org.gridloom.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gridloom.load.BenchReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Decisions a second through {@link Decisions}: tables of three columns, first row that fits, answers spread over all rows. */
@Tag("engine")
class DecisionBench {
    private static final int SECONDS = Math.max(1, Integer.getInteger("gridloom.bench.seconds", 10) / 3);
    private static final int WINDOWS = 3;
    private static final String[] KINDS = {"road", "lamp", "water", "noise"};

    @Test
    void decisionsASecond() throws Exception {
        var report = new BenchReport("decisions");
        for (int rows : new int[] {10, 100}) {
            String text = table(rows);
            var pinned = new PinnedTexts.Pinned(text, "t" + rows);
            var decisions = new Decisions((bundle, kind, name) -> Optional.of(pinned));
            var inputs = inputs(rows);
            inputs.forEach(input -> assertThat(decisions.decide("b", "grade", input))
                    .as("%s", input)
                    .containsEntry("grade", expected(input, rows)));
            for (int threads : new int[] {1, 2}) {
                window(decisions, inputs, threads);
                var rates = new double[WINDOWS];
                for (int i = 0; i < WINDOWS; i++) {
                    rates[i] = window(decisions, inputs, threads);
                }
                report.add(
                        "decisions a second, " + rows + " rows" + (threads == 1 ? "" : ", 2 threads"),
                        String.format(
                                Locale.ROOT,
                                "%.0f (median of %d windows of %d s)",
                                BenchReport.median(rates),
                                WINDOWS,
                                SECONDS));
            }
        }
        report.write();
    }

    private static double window(Decisions decisions, List<Map<String, Object>> inputs, int threads) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            long until = start + TimeUnit.SECONDS.toNanos(SECONDS);
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    long done = 0;
                    while (System.nanoTime() < until) {
                        decisions.decide("b", "grade", inputs.get((int) (done++ % inputs.size())));
                    }
                    return done;
                }));
            }
            long done = 0;
            for (Future<Long> each : running) {
                done += each.get();
            }
            return done / ((System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Map<String, Object>> inputs(int rows) {
        var inputs = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < rows * 20; i++) {
            inputs.add(Map.of(
                    "score", i * 7 % (rows * 10), "kind", KINDS[i / 3 % KINDS.length], "urgent", i / 5 % 2 == 0));
        }
        return inputs;
    }

    /** Row {@code i} takes scores below ten times {@code i + 1}; every third asks for a kind, every fourth for urgency. */
    private static String table(int rows) {
        var text = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="g" name="grade" namespace="urn:bench:grade">
                <inputData id="i1" name="score"><variable id="v1" name="score" typeRef="number"/></inputData>
                <inputData id="i2" name="kind"><variable id="v2" name="kind" typeRef="string"/></inputData>
                <inputData id="i3" name="urgent"><variable id="v3" name="urgent" typeRef="boolean"/></inputData>
                <decision id="d" name="grade"><variable id="v4" name="grade" typeRef="string"/>
                <informationRequirement id="r1"><requiredInput href="#i1"/></informationRequirement>
                <informationRequirement id="r2"><requiredInput href="#i2"/></informationRequirement>
                <informationRequirement id="r3"><requiredInput href="#i3"/></informationRequirement>
                <decisionTable id="t" hitPolicy="FIRST">
                <input id="c1"><inputExpression id="e1" typeRef="number"><text>score</text></inputExpression></input>
                <input id="c2"><inputExpression id="e2" typeRef="string"><text>kind</text></inputExpression></input>
                <input id="c3"><inputExpression id="e3" typeRef="boolean"><text>urgent</text></inputExpression></input>
                <output id="o" name="grade" typeRef="string"/>
                """);
        for (int i = 0; i < rows; i++) {
            boolean last = i == rows - 1;
            text.append("<rule id=\"row").append(i).append("\">");
            cell(text, "inputEntry", "a" + i, last ? "-" : "&lt; " + (i + 1) * 10);
            cell(text, "inputEntry", "b" + i, !last && asksKind(i) ? "\"" + KINDS[0] + "\"" : "-");
            cell(text, "inputEntry", "c" + i, !last && asksUrgent(i) ? "true" : "-");
            cell(text, "outputEntry", "o" + i, "\"g" + i + "\"");
            text.append("</rule>\n");
        }
        return text.append("</decisionTable></decision></definitions>").toString();
    }

    private static void cell(StringBuilder text, String tag, String id, String content) {
        text.append('<').append(tag).append(" id=\"").append(id).append("\"><text>");
        text.append(content).append("</text></").append(tag).append('>');
    }

    private static boolean asksKind(int row) {
        return row % 3 == 2;
    }

    private static boolean asksUrgent(int row) {
        return row % 4 == 3;
    }

    /** The same table in plain words of Java. */
    private static String expected(Map<String, Object> input, int rows) {
        for (int i = 0; i < rows - 1; i++) {
            boolean kind = !asksKind(i) || KINDS[0].equals(input.get("kind"));
            boolean urgent = !asksUrgent(i) || Boolean.TRUE.equals(input.get("urgent"));
            if ((Integer) input.getOrDefault("score", 0) < (i + 1) * 10 && kind && urgent) {
                return "g" + i;
            }
        }
        return "g" + (rows - 1);
    }
}
