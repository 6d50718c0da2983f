package org.gridloom.record.search;

import java.util.List;

/**
 * One condition on the index, ready for the database.
 *
 * @param column of the index
 * @param test what the column must be, with a {@code ?} for each value
 * @param single at most one row of a record meets it
 */
public record Condition(String field, Column column, String test, List<Object> values, boolean single) {
    /** The columns of the index. */
    public enum Column {
        TEXT("text_value"),
        NUMBER("number_value"),
        DATE("date_value");

        private final String column;

        Column(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    public Condition {
        values = List.copyOf(values);
    }
}
