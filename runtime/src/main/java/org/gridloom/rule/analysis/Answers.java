package org.gridloom.rule.analysis;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gridloom.rule.sheet.DecisionSheet;
import org.gridloom.rule.sheet.DecisionSheet.Cell;

/** Compares what rows answer. */
final class Answers {
    private Answers() {}

    /** Whether two rows answer alike: equal constants, or expressions written alike. */
    static boolean same(DecisionSheet sheet, int one, int other) {
        var left = sheet.rows().get(one).results();
        var right = sheet.rows().get(other).results();
        return left.size() == right.size()
                && IntStream.range(0, left.size()).allMatch(i -> same(left.get(i), right.get(i)));
    }

    static boolean same(Cell left, Cell right) {
        if (left.text().strip().equals(right.text().strip())) {
            return true;
        }
        var one = Literal.parse(left.text());
        var other = Literal.parse(right.text());
        return one.isPresent() && other.isPresent() && one.get().same(other.get());
    }

    /**
     * Whether a row's answer comes before another's by the order of the output values, column by column; of two equal ones
     * the upper. False when an answer is not in that order.
     */
    static boolean before(DecisionSheet sheet, int one, int other) {
        for (int i = 0; i < sheet.outputs().size(); i++) {
            var values = values(sheet.outputs().get(i).allowed());
            var left = rank(values, sheet, one, i);
            var right = rank(values, sheet, other, i);
            if (left.isEmpty() || right.isEmpty()) {
                return false;
            }
            if (left.getAsInt() != right.getAsInt()) {
                return left.getAsInt() < right.getAsInt();
            }
        }
        return one < other;
    }

    private static OptionalInt rank(List<Literal> values, DecisionSheet sheet, int row, int output) {
        var cells = sheet.rows().get(row).results();
        if (output >= cells.size()) {
            return OptionalInt.empty();
        }
        var answer = Literal.parse(cells.get(output).text());
        return answer.isEmpty()
                ? OptionalInt.empty()
                : IntStream.range(0, values.size())
                        .filter(i -> values.get(i).same(answer.get()))
                        .findFirst();
    }

    private static List<Literal> values(String allowed) {
        var values = new java.util.ArrayList<Literal>();
        if (!allowed.isBlank()) {
            TestParser.parse(allowed).literals(values::add);
        }
        return values;
    }
}
