package org.gridloom.rule.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.rule.sheet.DecisionSheet;
import org.gridloom.rule.sheet.DecisionSheet.Cell;
import org.gridloom.rule.sheet.DecisionSheet.Column;
import org.gridloom.rule.sheet.DecisionSheet.Output;
import org.gridloom.rule.sheet.DecisionSheet.Row;
import org.gridloom.rule.sheet.DecisionSheet.Words;
import org.gridloom.rule.sheet.HitPolicy;

/** Tables for tests. */
final class Tables {
    private Tables() {}

    static Column column(String name, String type, String allowed) {
        return new Column("c-" + name, name, name, type, allowed, false, Words.NONE);
    }

    static Column labelled(String label, String name, String allowed, Map<String, String> zh) {
        return new Column("c-" + name, label, name, "string", allowed, false, new Words(zh, Map.of()));
    }

    static Column whole(String name) {
        return new Column("c-" + name, name, name, "number", "", true, Words.NONE);
    }

    /** @param rows conditions, then the answer */
    static DecisionSheet table(HitPolicy policy, List<Column> columns, String allowedAnswers, String[]... rows) {
        var made = new ArrayList<Row>();
        for (String[] row : rows) {
            int number = made.size() + 1;
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < columns.size(); i++) {
                cells.add(new Cell("r" + number + "c" + (i + 1), row[i]));
            }
            made.add(new Row(
                    "r" + number,
                    number,
                    cells,
                    List.of(new Cell("r" + number + "o", row[columns.size()])),
                    List.of()));
        }
        return new DecisionSheet(
                "table",
                "answer",
                "表",
                policy,
                "",
                Optional.empty(),
                columns,
                List.of(new Output("o", "answer", "", "string", allowedAnswers, "", Words.NONE)),
                List.of(),
                made,
                columns.stream().map(Column::expression).toList());
    }

    static String[] row(String... cells) {
        return cells;
    }
}
