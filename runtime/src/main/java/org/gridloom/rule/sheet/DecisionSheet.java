package org.gridloom.rule.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One decision table of a DMN text.
 *
 * @param id of the table's element; empty where the text gives none
 * @param decision name of the decision, under which it answers
 * @param label what people call it; the decision's name where there is none
 * @param complete what the author declared ({@code gridloom:complete}): true when every input must have a row, false when
 *     inputs without a row are meant; empty when nothing was said
 * @param notes names of the annotation columns
 * @param inputNames the names of the values the decision is given
 */
public record DecisionSheet(
        String id,
        String decision,
        String label,
        HitPolicy policy,
        String aggregation,
        Optional<Boolean> complete,
        List<Column> inputs,
        List<Output> outputs,
        List<String> notes,
        List<Row> rows,
        List<String> inputNames) {
    public DecisionSheet {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
        inputNames = List.copyOf(inputNames);
    }

    /**
     * A column of conditions.
     *
     * @param type FEEL type, {@code string}, {@code number}, {@code boolean}, {@code date} …; empty when not declared
     * @param allowed unary tests that hold for every value the column can have; empty for any value
     * @param whole whether numbers of this column have no fraction ({@code gridloom:whole})
     */
    public record Column(
            String id, String label, String expression, String type, String allowed, boolean whole, Words words) {
        /** The label, or the expression where there is none. */
        public String title() {
            return label.isBlank() ? expression : label;
        }
    }

    /**
     * A column of answers.
     *
     * @param otherwise expression answered where no row applies; empty when there is none
     */
    public record Output(
            String id, String name, String label, String type, String allowed, String otherwise, Words words) {
        /** The label, or the name where there is none. */
        public String title() {
            return label.isBlank() ? name : label;
        }
    }

    /** What people call the values of a column, by value ({@code gridloom:labels="normal=一般; urgent=紧急"}). */
    public record Words(Map<String, String> zh, Map<String, String> en) {
        /** No words: values are called as they are written. */
        public static final Words NONE = new Words(Map.of(), Map.of());

        public Words {
            zh = Map.copyOf(zh);
            en = Map.copyOf(en);
        }
    }

    /** @param number from 1, as people count */
    public record Row(String id, int number, List<Cell> tests, List<Cell> results, List<String> notes) {
        public Row {
            tests = List.copyOf(tests);
            results = List.copyOf(results);
            notes = List.copyOf(notes);
        }
    }

    /** One cell and the id of its element, empty where the text gives none. */
    public record Cell(String id, String text) {}
}
