package org.gridloom.change.proof;

import java.util.List;
import java.util.Map;
import org.gridloom.rule.cases.Mutation;

/**
 * What came of scenarios or decision cases.
 *
 * @param passed rows that came true
 * @param failed rows that did not
 * @param coverage tables with rows no case took; empty for scenarios
 * @param scores of each decision how many changes of a cell its cases notice; empty for scenarios
 */
record ProofReport(int passed, int failed, List<Row> rows, List<Untaken> coverage, List<Score> scores) {
    ProofReport {
        rows = List.copyOf(rows);
        coverage = List.copyOf(coverage);
        scores = List.copyOf(scores);
    }

    static ProofReport of(List<Row> rows, List<Untaken> coverage) {
        return of(rows, coverage, List.of());
    }

    static ProofReport of(List<Row> rows, List<Untaken> coverage, List<Score> scores) {
        int passed = (int) rows.stream().filter(Row::passed).count();
        return new ProofReport(passed, rows.size() - passed, rows, coverage, scores);
    }

    /** Of how many changes of one cell a case of the decision fails. */
    record Score(String decision, int changes, int noticed, int percent, List<Mutation.Survivor> survivors) {}

    /**
     * One scenario or one case of a decision.
     *
     * @param title by language; empty for cases, whose name says it
     * @param file where it is written
     * @param node where it was tried
     * @param line 1-based line of what failed; 0 when all came true
     * @param pointer of what failed in the file
     * @param code finding that says why; empty when it passed
     */
    record Row(
            String name,
            Map<String, String> title,
            boolean passed,
            String file,
            int line,
            String pointer,
            String code,
            Map<String, Object> facts,
            String node) {
        static Row passed(String name, Map<String, String> title, String file, String node) {
            return new Row(name, title, true, file, 0, "", "", Map.of(), node);
        }
    }

    /** A table of a decision and its rows that no case took, counted from 1. */
    record Untaken(String decision, String table, int rows, List<Integer> untaken) {}
}
