package org.gridloom.rule.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridloom.rule.sheet.TableWords;

/**
 * One thing seen about a table.
 *
 * @param rows numbers of the rows it is about, from 1; the first is the one that wants a look
 * @param at id of the element it belongs to: a row, a cell, or the table
 * @param column index of the column where it is about one cell; -1 otherwise
 * @param tests a cell for each column of conditions, which together are where it happens: the row that would repair a gap
 * @param columns an input as the columns see it, in FEEL, one a column
 * @param given the same input as the decision is given it, by name; empty when it could not be worked out
 */
public record Observation(
        Kind kind,
        List<Integer> rows,
        String at,
        int column,
        List<String> tests,
        List<String> columns,
        Map<String, Object> given,
        Said said) {
    /** What was seen. */
    public enum Kind {
        /** An input no row applies to. */
        GAP,
        /** Two rows apply to one input where the hit policy forbids it. */
        OVERLAP,
        /** Other rows answer wherever this one applies. */
        SHADOWED,
        /** The row applies to no value the columns can have. */
        NEVER_HIT,
        /** A cell names a value the column cannot have. */
        VALUE_UNKNOWN,
        /** A cell denies a range, on which the engine fails; {@code tests} holds the one cell that says the same. */
        DENIED_RANGE,
        /** A cell is an expression that is not taken apart, so that the row may apply anywhere in its column. */
        NOT_DECIDED,
        /** It took too long to look at everything. */
        GAVE_UP
    }

    public Observation {
        rows = List.copyOf(rows);
        tests = List.copyOf(tests);
        columns = List.copyOf(columns);
        given = Map.copyOf(given);
    }

    /** Where it happens in words, in both languages. */
    public record Said(String zh, String en) {
        static Said of(java.util.function.Function<TableWords, String> words) {
            return new Said(words.apply(TableWords.in(Locale.CHINESE)), words.apply(TableWords.in(Locale.ENGLISH)));
        }
    }
}
