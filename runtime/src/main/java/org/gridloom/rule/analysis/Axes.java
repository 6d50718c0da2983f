package org.gridloom.rule.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.rule.sheet.DecisionSheet;
import org.gridloom.rule.sheet.DecisionSheet.Row;

/** The axes of a table: one for each expression, whatever the number of columns that ask it; and its rows as boxes. */
final class Axes {
    private final DecisionSheet sheet;
    private final List<List<Integer>> columns = new ArrayList<>();
    private final List<Domain> domains = new ArrayList<>();
    private final List<List<UnaryTest>> tests = new ArrayList<>();

    Axes(DecisionSheet sheet) {
        this.sheet = sheet;
        for (Row row : sheet.rows()) {
            tests.add(row.tests().stream()
                    .map(cell -> TestParser.parse(cell.text()))
                    .toList());
        }
        Map<String, List<Integer>> byExpression = new LinkedHashMap<>();
        for (int i = 0; i < sheet.inputs().size(); i++) {
            byExpression
                    .computeIfAbsent(sheet.inputs().get(i).expression().strip(), none -> new ArrayList<>())
                    .add(i);
        }
        byExpression.values().forEach(together -> {
            columns.add(together);
            var first = sheet.inputs().get(together.get(0));
            var said = new Domain.Said(first.type(), TestParser.parse(first.allowed()), first.whole());
            var cells = new ArrayList<UnaryTest>();
            tests.forEach(row -> together.stream().filter(c -> c < row.size()).forEach(c -> cells.add(row.get(c))));
            domains.add(Domain.of(said, cells));
        });
    }

    int size() {
        return domains.size();
    }

    Domain domain(int axis) {
        return domains.get(axis);
    }

    /** The first column of an axis. */
    int column(int axis) {
        return columns.get(axis).get(0);
    }

    int axisOf(int column) {
        for (int axis = 0; axis < columns.size(); axis++) {
            if (columns.get(axis).contains(column)) {
                return axis;
            }
        }
        throw new IndexOutOfBoundsException(column);
    }

    DecisionSheet sheet() {
        return sheet;
    }

    UnaryTest test(int row, int column) {
        return tests.get(row).get(column);
    }

    Box whole() {
        return Box.of(domains.stream().map(Domain::all).toList());
    }

    /** Inputs the row applies to without a doubt. */
    Box sure(int row) {
        return box(row, true);
    }

    /** Inputs the row may apply to. */
    Box may(int row) {
        return box(row, false);
    }

    private Box box(int row, boolean sure) {
        var axes = new ArrayList<BitSet>();
        for (int axis = 0; axis < size(); axis++) {
            Domain domain = domains.get(axis);
            BitSet pieces = domain.all();
            for (int column : columns.get(axis)) {
                if (column < tests.get(row).size()) {
                    pieces.and(sure ? domain.sure(test(row, column)) : domain.may(test(row, column)));
                }
            }
            axes.add(pieces);
        }
        return Box.of(axes);
    }
}
