package org.gridloom.rule.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.rule.analysis.Literal.Kind;
import org.gridloom.rule.sheet.DecisionSheet.Column;
import org.gridloom.rule.sheet.TableWords;

/** A set of pieces of a domain, as a cell writes it and as a sentence says it. */
final class Pieces {
    private static final int MOST_NAMED = 6;
    private final Domain domain;
    private final BitSet pieces;

    Pieces(Domain domain, BitSet pieces) {
        this.domain = domain;
        this.pieces = pieces;
    }

    boolean everything() {
        return pieces.equals(domain.all());
    }

    /** A value of the set. */
    Literal sample() {
        return domain.pieces().get(pieces.nextSetBit(0)).sample();
    }

    /** From one end to another, all pieces between them in the set. */
    private record Run(Piece first, Piece last) {
        boolean point() {
            return first.point() && first.equals(last);
        }

        Literal literal() {
            return first.sample();
        }

        boolean open() {
            return first.low().isEmpty() && last.high().isEmpty();
        }
    }

    /** The set is everything but the constants it leaves out. */
    private boolean allBut() {
        return domain.pieces().stream().anyMatch(Pieces::any) && pieces.stream().anyMatch(i -> any(at(i)));
    }

    private static boolean any(Piece piece) {
        return piece.low().isEmpty() && piece.high().isEmpty() && !ordered(piece);
    }

    private static boolean ordered(Piece piece) {
        return piece.sample().kind().ordered();
    }

    private Piece at(int index) {
        return domain.pieces().get(index);
    }

    private List<Run> runs() {
        var runs = new ArrayList<Run>();
        for (int i = pieces.nextSetBit(0); i >= 0; i = pieces.nextSetBit(i + 1)) {
            int from = i;
            while (ordered(at(from))
                    && pieces.get(i + 1)
                    && i + 1 < domain.size()
                    && ordered(at(i + 1))
                    && !domain.closed()) {
                i++;
            }
            runs.add(new Run(at(from), at(i)));
        }
        return runs;
    }

    private List<Literal> leftOut() {
        var out = new ArrayList<Literal>();
        for (int i = 0; i < domain.size(); i++) {
            if (!pieces.get(i)) {
                out.add(at(i).sample());
            }
        }
        return out;
    }

    /** The unary tests of a cell that holds for exactly this set. */
    String feel() {
        if (everything()) {
            return "-";
        }
        if (allBut()) {
            return "not("
                    + String.join(", ", leftOut().stream().map(Literal::feel).toList()) + ")";
        }
        return String.join(", ", runs().stream().map(Pieces::feel).toList());
    }

    private static String feel(Run run) {
        if (run.point()) {
            return run.literal().feel();
        }
        var low = run.first().low().map(Literal::feel);
        var high = run.last().high().map(Literal::feel);
        boolean lowIn = run.first().point();
        boolean highIn = run.last().point();
        if (low.isEmpty()) {
            return high.map(end -> (highIn ? "<= " : "< ") + end).orElse("-");
        }
        return high.map(end -> (lowIn ? "[" : "(") + low.get() + ".." + end + (highIn ? "]" : ")"))
                .orElseGet(() -> (lowIn ? ">= " : "> ") + low.get());
    }

    /** What the column is, in a sentence. */
    String words(Column column, TableWords words) {
        if (everything()) {
            return said(words, "IN", column, "range", words.say("ANYTHING", Map.of()));
        }
        if (allBut()) {
            return said(words, "IS_NOT", column, "values", named(leftOut(), column, words));
        }
        var runs = runs();
        if (runs.stream().allMatch(Run::point)) {
            return said(
                    words,
                    "IS",
                    column,
                    "values",
                    named(runs.stream().map(Run::literal).toList(), column, words));
        }
        var all = runs.stream()
                .map(run -> run.point() ? value(run.literal(), column, words) : range(run, words))
                .toList();
        return said(words, "IN", column, "range", String.join(words.say("OR", Map.of()), all));
    }

    private static String said(TableWords words, String code, Column column, String what, String value) {
        return words.say(code, Map.of("column", column.title(), what, value));
    }

    private static String named(List<Literal> literals, Column column, TableWords words) {
        var first = literals.stream()
                .limit(MOST_NAMED)
                .map(literal -> value(literal, column, words))
                .toList();
        String listed = String.join(words.say("OR", Map.of()), first);
        return literals.size() <= MOST_NAMED
                ? listed
                : words.say("AND_MORE", Map.of("values", listed, "count", String.valueOf(literals.size())));
    }

    static String value(Literal literal, Column column, TableWords words) {
        if (literal.kind() == Kind.FLAG) {
            return words.say(literal.equals(Literal.TRUE) ? "YES" : "NO", Map.of());
        }
        if (literal.kind() == Kind.NOTHING) {
            return words.say("NOTHING", Map.of());
        }
        return words.say("QUOTED", Map.of("value", words.called(column.words(), literal.plain())));
    }

    private static String range(Run run, TableWords words) {
        Optional<String> low = run.first().low().map(Literal::plain);
        Optional<String> high = run.last().high().map(Literal::plain);
        boolean lowIn = run.first().point();
        boolean highIn = run.last().point();
        if (run.open()) {
            return words.say("ANYTHING", Map.of());
        }
        if (low.isEmpty()) {
            return words.say(highIn ? "AT_MOST" : "LESS", Map.of("high", high.orElse("")));
        }
        if (high.isEmpty()) {
            return words.say(lowIn ? "AT_LEAST" : "MORE", Map.of("low", low.get()));
        }
        return words.say(
                "BETWEEN_" + (lowIn ? "IN" : "OUT") + (highIn ? "_IN" : "_OUT"),
                Map.of("low", low.get(), "high", high.get()));
    }
}
