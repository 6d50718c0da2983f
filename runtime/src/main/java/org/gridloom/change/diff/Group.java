package org.gridloom.change.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What changes in one artifact (issue 4, part 5).
 *
 * @param node tenant path of the layer that changes; empty for a library
 * @param what {@code added}, {@code removed} or {@code changed}
 * @param lines permissions first, then structure, values and texts
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Group(
        String kind,
        String name,
        String title,
        String node,
        String what,
        List<Line> lines,
        Optional<Flow> flow,
        Optional<Table> table,
        Optional<Form> form) {
    public Group {
        lines = List.copyOf(lines);
    }

    /** One sentence; {@code from} and {@code to} as people say them. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Line(
            String code, Weight weight, String sentence, String pointer, Optional<String> from, Optional<String> to) {}

    /** Both drawings and what becomes of their elements. */
    public record Flow(String before, String after, List<Mark> marks) {}

    /** {@code what} is {@code added}, {@code removed} or {@code changed}. */
    public record Mark(String id, String what) {}

    /** All rows of both tables in the order of the new one; {@code what} of a row is empty where nothing changes. */
    public record Table(List<String> columns, List<Row> rows) {}

    /** One row, with a cell for every column. */
    public record Row(String id, String what, List<Cell> cells) {}

    /** Empty on a side where the row or the column is not there. */
    public record Cell(String from, String to) {}

    /** The fields that change. */
    public record Form(List<Field> fields) {}

    /** {@code what} is {@code added}, {@code removed} or {@code changed}; {@code changes} are the sentences about it. */
    public record Field(String name, String label, String what, List<String> changes) {}
}
