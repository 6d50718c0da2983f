package org.gridloom.change.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts what replays found and keeps a few examples of each kind. */
final class Tally {
    private static final int EXAMPLES = 10;

    private int cases;
    private int differs;
    private int reproduced;
    private final Map<String, Counted> kinds = new LinkedHashMap<>();
    private final Map<String, Counted> notReproduced = new LinkedHashMap<>();
    private final Map<String, Counted> remarks = new LinkedHashMap<>();

    private static final class Counted {
        int count;
        final List<ReplayReport.Example> examples = new ArrayList<>();

        void add(ReplayReport.Example example) {
            if (examples.size() < EXAMPLES) {
                examples.add(example);
            }
        }
    }

    /** One case, replayed both ways. */
    record Judged(
            String number,
            List<Comparison.Difference> fromRecord,
            List<Replayed.Remark> pinnedRemarks,
            List<Comparison.Difference> differences,
            List<Replayed.Remark> newRemarks) {}

    synchronized void add(Judged judged) {
        cases++;
        reproduced += judged.fromRecord().isEmpty() ? 1 : 0;
        differs += judged.differences().isEmpty() ? 0 : 1;
        differences(judged.number(), judged.differences(), kinds);
        differences(judged.number(), judged.fromRecord(), notReproduced);
        if (!judged.fromRecord().isEmpty()) {
            remarks(judged.number(), judged.pinnedRemarks(), notReproduced);
        }
        remarks(judged.number(), judged.newRemarks(), remarks);
    }

    private static void differences(String number, List<Comparison.Difference> found, Map<String, Counted> into) {
        Set<String> counted = new LinkedHashSet<>();
        for (var each : found) {
            String word = word(each.what());
            var kind = into.computeIfAbsent(word, missing -> new Counted());
            kind.count += counted.add(word) ? 1 : 0;
            kind.add(new ReplayReport.Example(number, each.where(), each.from(), each.to()));
        }
    }

    private static void remarks(String number, List<Replayed.Remark> found, Map<String, Counted> into) {
        Set<String> counted = new LinkedHashSet<>();
        for (var each : found) {
            String word = word(each.why());
            var kind = into.computeIfAbsent(word, missing -> new Counted());
            kind.count += counted.add(word) ? 1 : 0;
            kind.add(new ReplayReport.Example(number, each.what(), "", ""));
        }
    }

    static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    synchronized ReplayReport report() {
        return new ReplayReport(
                cases, cases - differs, differs, reproduced, kinds(kinds), kinds(notReproduced), kinds(remarks));
    }

    private static List<ReplayReport.Kind> kinds(Map<String, Counted> counted) {
        return counted.entrySet().stream()
                .map(entry -> new ReplayReport.Kind(entry.getKey(), entry.getValue().count, entry.getValue().examples))
                .toList();
    }
}
