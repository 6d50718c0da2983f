package org.gridloom.rule.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.shared.Finding;

/**
 * Rows of a decision table out of a workbook as {@link WriteExcel} writes it, possibly filled in further: rows may come, go
 * and move; columns may stand in another order but must be those of the table. What cannot be read is a finding with its
 * place in the sheet; then no row is taken.
 */
public final class ReadExcel {
    private static final int MOST_ROWS = 2_000;

    private ReadExcel() {}

    /**
     * @param policy as written in the head, e.g. {@code FIRST}
     * @param rows in the order of the sheet; the id is empty for a new one
     */
    public record Read(String policy, String aggregation, List<Line> rows, List<Finding> findings) {
        public Read {
            rows = List.copyOf(rows);
            findings = List.copyOf(findings);
        }

        private static Read refused(List<Finding> findings) {
            return new Read("", "", List.of(), findings);
        }
    }

    /** A rule's cells in the order of the table's columns. */
    public record Line(String id, List<String> tests, List<String> results, List<String> notes) {
        public Line {
            tests = List.copyOf(tests);
            results = List.copyOf(results);
            notes = List.copyOf(notes);
        }
    }

    /** Rows for this table; never throws for what is in the file. */
    public static Read of(byte[] file, DecisionSheet table) {
        var findings = new ArrayList<Finding>();
        List<List<String>> cells = XlsxCells.read(file, findings);
        if (!findings.isEmpty()) {
            return Read.refused(findings);
        }
        if (cells.size() < WriteExcel.HEAD || !at(cells, 0, 0).equals(WriteExcel.FORMAT)) {
            return Read.refused(List.of(Finding.error("A1", "XLSX_NOT_A_TABLE")));
        }
        if (cells.size() > MOST_ROWS) {
            return Read.refused(List.of(Finding.error("", "XLSX_TOO_LARGE", Map.of("most", MOST_ROWS))));
        }
        var columns = new Columns(cells, table, findings);
        var lines = new ArrayList<Line>();
        Set<String> ids = new HashSet<>();
        for (int row = WriteExcel.HEAD; row < cells.size(); row++) {
            if (cells.get(row).stream().allMatch(String::isBlank)) {
                continue;
            }
            String id = at(cells, row, 0).strip();
            lines.add(new Line(
                    ids.add(id) ? id : "",
                    columns.cells(cells, row, columns.inputs, "-"),
                    columns.cells(cells, row, columns.outputs, ""),
                    columns.cells(cells, row, columns.notes, "")));
        }
        return findings.isEmpty()
                ? new Read(at(cells, 0, 2), at(cells, 0, 3), lines, List.of())
                : Read.refused(findings);
    }

    private static String at(List<List<String>> cells, int row, int column) {
        return row < cells.size() && column < cells.get(row).size()
                ? cells.get(row).get(column)
                : "";
    }

    /** Where each column of the table stands in the sheet: by id, else by title. */
    private static final class Columns {
        final List<Integer> inputs = new ArrayList<>();
        final List<Integer> outputs = new ArrayList<>();
        final List<Integer> notes = new ArrayList<>();
        private final List<List<String>> cells;
        private final List<Finding> findings;
        private final Set<Integer> used = new HashSet<>();

        Columns(List<List<String>> cells, DecisionSheet table, List<Finding> findings) {
            this.cells = cells;
            this.findings = findings;
            table.inputs().forEach(c -> find(WriteExcel.CONDITION, c.id(), c.title(), inputs));
            table.outputs().forEach(c -> find(WriteExcel.ANSWER, c.id(), c.title(), outputs));
            table.notes().forEach(title -> find(WriteExcel.NOTE, "", title, notes));
            for (int column = 1; column < cells.get(1).size(); column++) {
                if (!at(cells, 1, column).isBlank() && !used.contains(column)) {
                    findings.add(Finding.error(
                            XlsxCells.name(3, column), "XLSX_COLUMN_UNKNOWN", Map.of("column", at(cells, 3, column))));
                }
            }
        }

        private void find(String sort, String id, String title, List<Integer> into) {
            for (int column = 1; column < cells.get(1).size(); column++) {
                boolean same = id.isBlank()
                        ? at(cells, 3, column).equals(title)
                        : at(cells, 2, column).strip().equals(id);
                if (at(cells, 1, column).strip().equals(sort) && same && used.add(column)) {
                    into.add(column);
                    return;
                }
            }
            findings.add(Finding.error("", "XLSX_COLUMN_MISSING", Map.of("column", title)));
        }

        List<String> cells(List<List<String>> all, int row, List<Integer> columns, String blank) {
            return columns.stream()
                    .map(column -> at(all, row, column))
                    .map(text -> text.isBlank() ? blank : text)
                    .toList();
        }
    }
}
