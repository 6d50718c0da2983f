package org.gridloom.rule.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.gridloom.rule.sheet.DecisionSheet;

/**
 * Small changes of a table's conditions, as a hand might slip: a value more or less, an end in or out, a cell that asks
 * something or nothing. Cells that cannot be taken apart are not changed.
 */
public final class CellChanges {
    private static final int MOST_A_CELL = 4;
    private final Axes axes;

    public CellChanges(DecisionSheet sheet) {
        this.axes = new Axes(sheet);
    }

    /** Cells to put in a cell's place, one at a time; row and column from 0. */
    public List<String> of(int row, int column) {
        UnaryTest test = axes.test(row, column);
        Domain domain = axes.domain(axes.axisOf(column));
        if (test.unread() || domain.size() < 2) {
            return List.of();
        }
        BitSet is = domain.sure(test);
        var changes = new LinkedHashSet<String>();
        for (int piece = 0; piece < domain.size() && changes.size() < MOST_A_CELL; piece++) {
            if (telling(domain, is, piece)) {
                var changed = (BitSet) is.clone();
                changed.flip(piece);
                if (changed.isEmpty()) {
                    changed.set((piece + 1) % domain.size());
                }
                changes.add(new Pieces(domain, changed).feel());
            }
        }
        return List.copyOf(changes);
    }

    /** Constants that are listed, ends of ranges; of a cell that asks nothing any value, of one that asks all but some those. */
    private static boolean telling(Domain domain, BitSet is, int piece) {
        if (!domain.pieces().get(piece).point()) {
            return false;
        }
        boolean ordered = domain.pieces().get(piece).sample().kind().ordered() && !domain.closed();
        if (!ordered || is.cardinality() == domain.size()) {
            return is.get(piece) || !domain.closed();
        }
        boolean left = piece > 0 && is.get(piece - 1);
        boolean right = is.get(piece + 1);
        return left != right || is.get(piece) != left;
    }

    /** Whether a cell holds for a value as FEEL answers it; empty where that cannot be said. */
    public static Optional<Boolean> holds(String cell, @org.jspecify.annotations.Nullable Object value) {
        var literal = Values.of(value);
        if (literal.isEmpty()) {
            return cell.isBlank() || cell.strip().equals("-") ? Optional.of(true) : Optional.empty();
        }
        return switch (TestParser.parse(cell).of(literal.get())) {
            case YES -> Optional.of(true);
            case NO -> Optional.of(false);
            case MAYBE -> Optional.empty();
        };
    }

    /** Rows that answer of those that apply, by the table's hit policy; rows from 0. Empty where the table would refuse. */
    public static Optional<List<Integer>> answering(DecisionSheet sheet, List<Integer> hits) {
        return switch (sheet.policy()) {
            case UNIQUE -> hits.size() > 1 ? Optional.empty() : Optional.of(hits);
            case FIRST -> Optional.of(hits.stream().limit(1).toList());
            case ANY ->
                hits.stream().allMatch(row -> Answers.same(sheet, hits.get(0), row))
                        ? Optional.of(hits.stream().limit(1).toList())
                        : Optional.empty();
            case PRIORITY ->
                Optional.of(
                        hits.stream().reduce((one, other) -> Answers.before(sheet, other, one) ? other : one).stream()
                                .toList());
            case OUTPUT_ORDER, RULE_ORDER, COLLECT -> Optional.of(new ArrayList<>(hits));
        };
    }

    /** Whether two rows write one answer alike; rows and output from 0. */
    public static boolean sameAnswer(DecisionSheet sheet, int one, int other, int output) {
        return Answers.same(
                sheet.rows().get(one).results().get(output),
                sheet.rows().get(other).results().get(output));
    }
}
