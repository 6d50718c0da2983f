package org.gridloom.rule.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridloom.feel.FeelExpression;
import org.gridloom.rule.analysis.CellChanges;
import org.gridloom.rule.sheet.DecisionSheet;
import org.gridloom.rule.sheet.SheetReader;
import org.gridloom.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How much the cases of a decision would notice: each cell of its tables is changed, one at a time, and a case must fail.
 * What each column sees is worked out once a case by the column's own expression; the changed table is then judged by the
 * meaning of its hit policy, so that thousands of changes cost no compilation.
 */
public final class Mutation {
    private static final int MOST_TOLD = 50;
    private final DecisionSheet sheet;
    private final List<DecisionCase> cases = new ArrayList<>();
    private final List<List<@Nullable Object>> seen = new ArrayList<>();
    private final List<List<Integer>> hits = new ArrayList<>();
    private final List<Survivor> survivors = new ArrayList<>();
    private int tried;
    private int survived;

    /**
     * A change no case notices.
     *
     * @param row from 1
     * @param column title of the column
     * @param cell id of the cell's element, of the row's where it has none
     */
    public record Survivor(String table, int row, String column, String cell, String from, String to) {}

    /** @param survivors the first fifty of those that {@code noticed} lacks to {@code changes} */
    public record Score(int changes, int noticed, List<Survivor> survivors) {
        public Score {
            survivors = List.copyOf(survivors);
        }

        /** Share noticed in per cent; 100 where nothing could be changed. */
        public int percent() {
            return changes == 0 ? 100 : noticed * 100 / changes;
        }
    }

    private Mutation(DecisionSheet sheet) {
        this.sheet = sheet;
    }

    /** Over all tables of the text; cases that do not come true notice nothing. */
    public static Score of(String decision, String text, List<DecisionCase> cases) {
        var report = RunCases.of(decision, text, cases);
        int tried = 0;
        int survived = 0;
        var survivors = new ArrayList<Survivor>();
        for (DecisionSheet sheet : SheetReader.read(text)) {
            var mutation = new Mutation(sheet);
            for (int i = 0; i < cases.size(); i++) {
                if (report.outcomes().get(i).passed()) {
                    mutation.add(cases.get(i), report.outcomes().get(i).answers());
                }
            }
            mutation.run();
            tried += mutation.tried;
            survived += mutation.survived;
            survivors.addAll(mutation.survivors);
        }
        return new Score(
                tried, tried - survived, survivors.stream().limit(MOST_TOLD).toList());
    }

    /** What the columns see in a case; a case whose columns cannot be worked out notices nothing. */
    private void add(DecisionCase one, Map<String, Object> answers) {
        var names = new ArrayList<>(sheet.inputNames());
        names.addAll(answers.keySet());
        var known = new HashMap<String, Object>(answers);
        known.putAll(one.given());
        var values = new ArrayList<@Nullable Object>();
        try {
            for (var column : sheet.inputs()) {
                values.add(FeelExpression.compile(column.expression(), names).eval(known));
            }
        } catch (Problem notWorkedOut) {
            return;
        }
        var rows = new ArrayList<Integer>();
        for (int row = 0; row < sheet.rows().size(); row++) {
            if (applies(row, values, -1, "")) {
                rows.add(row);
            }
        }
        cases.add(one);
        seen.add(values);
        hits.add(rows);
    }

    private boolean applies(int row, List<@Nullable Object> values, int changed, String to) {
        var cells = sheet.rows().get(row).tests();
        return IntStream.range(0, cells.size())
                .allMatch(
                        c -> CellChanges.holds(c == changed ? to : cells.get(c).text(), values.get(c))
                                .orElse(false));
    }

    private void run() {
        var changes = new CellChanges(sheet);
        for (int row = 0; row < sheet.rows().size(); row++) {
            var cells = sheet.rows().get(row).tests();
            for (int column = 0; column < Math.min(cells.size(), sheet.inputs().size()); column++) {
                for (String to : changes.of(row, column)) {
                    tried++;
                    if (!noticed(row, column, to)) {
                        survive(row, sheet.inputs().get(column).title(), cells.get(column), to);
                    }
                }
            }
            for (int output = 0; output < sheet.rows().get(row).results().size(); output++) {
                tried++;
                if (!answerNoticed(row, output)) {
                    survive(
                            row,
                            sheet.outputs().get(output).title(),
                            sheet.rows().get(row).results().get(output),
                            "?");
                }
            }
        }
    }

    private void survive(int row, String column, DecisionSheet.Cell cell, String to) {
        survived++;
        var of = sheet.rows().get(row);
        survivors.add(new Survivor(
                sheet.label(), of.number(), column, cell.id().isBlank() ? of.id() : cell.id(), cell.text(), to));
    }

    private boolean noticed(int row, int column, String to) {
        for (int i = 0; i < cases.size(); i++) {
            var rows = new ArrayList<>(hits.get(i));
            rows.remove(Integer.valueOf(row));
            if (applies(row, seen.get(i), column, to)) {
                rows.add(row);
                rows.sort(null);
            }
            if (!rows.equals(hits.get(i)) && differs(cases.get(i), hits.get(i), rows)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a case that expects something of the table would get something else. */
    private boolean differs(DecisionCase one, List<Integer> before, List<Integer> after) {
        Optional<List<Integer>> was = CellChanges.answering(sheet, before);
        Optional<List<Integer>> is = CellChanges.answering(sheet, after);
        if (was.isEmpty() || is.isEmpty() || was.get().size() != is.get().size()) {
            return was.isPresent() != is.isPresent() || was.isPresent();
        }
        return IntStream.range(0, was.get().size())
                .anyMatch(i -> IntStream.range(0, sheet.outputs().size())
                        .filter(output -> looksAt(one, output))
                        .anyMatch(output -> !CellChanges.sameAnswer(
                                sheet, was.get().get(i), is.get().get(i), output)));
    }

    private boolean answerNoticed(int row, int output) {
        return IntStream.range(0, cases.size())
                .anyMatch(i -> looksAt(cases.get(i), output)
                        && CellChanges.answering(sheet, hits.get(i))
                                .orElse(List.of())
                                .contains(row));
    }

    /** A decision that only others read is looked at through them: what the case expects is then taken to tell. */
    private boolean looksAt(DecisionCase one, int output) {
        var expect = one.expect().keySet();
        return expect.contains(sheet.outputs().get(output).name())
                || expect.contains(sheet.decision())
                || sheet.outputs().stream().noneMatch(o -> expect.contains(o.name()));
    }
}
