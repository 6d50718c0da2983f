package org.gridloom.rule.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridloom.load.BenchReport;
import org.gridloom.rule.sheet.DecisionSheet;
import org.gridloom.rule.sheet.DecisionSheet.Column;
import org.gridloom.rule.sheet.HitPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A table of 200 rows and 8 columns is looked over in under a second: whole, with a hole, and made at random. */
@Tag("engine")
class AnalysisBench {
    private static final int ROWS = 200;
    private static final int COLUMNS = 8;

    @Test
    void twoHundredRowsOfEightColumnsInUnderASecond() throws Exception {
        var report = new BenchReport("analysis");
        var whole = split(new Random(7));
        var holed = new ArrayList<>(whole);
        holed.remove(100);
        look(report, "made by splitting, no gap", HitPolicy.UNIQUE, whole, 0);
        look(report, "made by splitting, first row that fits", HitPolicy.FIRST, whole, 0);
        look(report, "one row taken out", HitPolicy.UNIQUE, holed, 1);
        look(report, "at random, first row that fits", HitPolicy.FIRST, random(new Random(11)), 1);
        report.write();
    }

    private static void look(BenchReport report, String what, HitPolicy policy, List<String[]> rows, int atLeast) {
        DecisionSheet sheet = sheet(policy, rows);
        TableAnalysis.of(sheet);
        var threads = ManagementFactory.getThreadMXBean();
        // Processor time of this thread: what the machine does beside it is not the analysis.
        long from = threads.getCurrentThreadCpuTime();
        var seen = TableAnalysis.of(sheet);
        long took = (threads.getCurrentThreadCpuTime() - from) / 1_000_000;
        report.add("200 rows of 8 columns, " + what + ", ms", took + " (" + seen.size() + " seen)");
        assertThat(seen.size()).as(what).isGreaterThanOrEqualTo(atLeast);
        assertThat(seen).as(what).noneMatch(o -> o.kind() == Observation.Kind.GAVE_UP && policy == HitPolicy.UNIQUE);
        assertThat(took).as(what).isLessThan(1000);
    }

    private static DecisionSheet sheet(HitPolicy policy, List<String[]> rows) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < COLUMNS; i++) {
            columns.add(Tables.column("n" + i, "number", "[0..1000)"));
        }
        return Tables.table(policy, columns, "", rows.toArray(String[][]::new));
    }

    /** A box cut in two again and again, along any column: no gap and no overlap. */
    private static List<String[]> split(Random random) {
        var boxes = new ArrayList<int[]>();
        int[] all = new int[2 * COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            all[2 * i + 1] = 1000;
        }
        boxes.add(all);
        while (boxes.size() < ROWS) {
            int[] box = boxes.remove(random.nextInt(boxes.size()));
            int column = random.nextInt(COLUMNS);
            int low = box[2 * column];
            int high = box[2 * column + 1];
            if (high - low < 2) {
                boxes.add(box);
                continue;
            }
            int cut = low + 1 + random.nextInt(high - low - 1);
            int[] left = box.clone();
            int[] right = box.clone();
            left[2 * column + 1] = cut;
            right[2 * column] = cut;
            boxes.add(left);
            boxes.add(right);
        }
        return boxes.stream().map(AnalysisBench::row).toList();
    }

    private static List<String[]> random(Random random) {
        var rows = new ArrayList<String[]>();
        for (int i = 0; i < ROWS; i++) {
            int[] box = new int[2 * COLUMNS];
            for (int c = 0; c < COLUMNS; c++) {
                boolean any = random.nextInt(3) == 0;
                int low = any ? 0 : random.nextInt(900);
                box[2 * c] = low;
                box[2 * c + 1] = any ? 1000 : low + 1 + random.nextInt(1000 - low - 1);
            }
            rows.add(row(box));
        }
        return rows;
    }

    private static String[] row(int[] box) {
        String[] cells = new String[COLUMNS + 1];
        for (int c = 0; c < COLUMNS; c++) {
            boolean any = box[2 * c] == 0 && box[2 * c + 1] == 1000;
            cells[c] = any ? "-" : "[" + box[2 * c] + ".." + box[2 * c + 1] + ")";
        }
        cells[COLUMNS] = "1";
        return cells;
    }
}
