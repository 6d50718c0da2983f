package org.gridloom.rule.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gridloom.rule.analysis.Literal.Kind;
import org.gridloom.rule.analysis.UnaryTest.Answer;

/**
 * The values one expression can have, cut into pieces that no cell of the table tells apart: constants, and the open
 * stretches between them. Each piece is stood for by one value of it. Nothing given ({@code null}) is a value only when a
 * cell or the allowed values speak of it.
 */
final class Domain {
    private final List<Piece> pieces;
    private final boolean closed;

    private Domain(List<Piece> pieces, boolean closed) {
        this.pieces = List.copyOf(pieces);
        this.closed = closed;
    }

    /** What a column says of its values. */
    record Said(String type, UnaryTest allowed, boolean whole) {}

    /** @param tests every cell over the expression */
    static Domain of(Said said, List<UnaryTest> tests) {
        var mentioned = new ArrayList<Literal>();
        tests.forEach(test -> test.literals(mentioned::add));
        boolean nothing = mentioned.contains(Literal.NOTHING);
        said.allowed().literals(mentioned::add);
        Kind kind = kind(said.type(), mentioned);
        var pieces = new ArrayList<Piece>();
        boolean listed = listed(said.allowed());
        if (listed) {
            distinct(mentioned).stream()
                    .filter(literal -> said.allowed().of(literal) == Answer.YES)
                    .map(Piece::of)
                    .forEach(pieces::add);
        } else if (kind == Kind.FLAG) {
            pieces.add(Piece.of(Literal.TRUE));
            pieces.add(Piece.of(Literal.FALSE));
        } else if (kind.ordered()) {
            pieces.addAll(line(kind, said, mentioned));
        } else {
            mentioned.stream()
                    .filter(literal -> literal.kind() != Kind.NOTHING)
                    .filter(literal -> kind == Kind.NOTHING || literal.kind() == kind)
                    .filter(literal -> said.allowed().of(literal) != Answer.NO)
                    .map(Piece::of)
                    .filter(piece -> pieces.stream().noneMatch(p -> p.sample().same(piece.sample())))
                    .forEach(pieces::add);
            pieces.add(new Piece(Optional.empty(), Optional.empty(), Literal.text(other(mentioned))));
        }
        if (!listed && nothing) {
            pieces.add(Piece.of(Literal.NOTHING));
        }
        return new Domain(pieces, listed || kind == Kind.FLAG);
    }

    /** A text none of the cells names. */
    private static String other(List<Literal> mentioned) {
        String name = "other";
        while (mentioned.contains(Literal.text(name))) {
            name = name + "-";
        }
        return name;
    }

    private static Kind kind(String type, List<Literal> mentioned) {
        return switch (type) {
            case "string" -> Kind.TEXT;
            case "number" -> Kind.NUMBER;
            case "boolean" -> Kind.FLAG;
            case "date" -> Kind.DATE;
            case "dateTime", "date and time" -> Kind.MOMENT;
            case "time" -> Kind.TIME;
            case "dayTimeDuration", "days and time duration" -> Kind.LENGTH;
            case "yearMonthDuration", "years and months duration" -> Kind.MONTHS;
            default -> {
                var kinds = mentioned.stream()
                        .map(Literal::kind)
                        .filter(k -> k != Kind.NOTHING)
                        .distinct()
                        .toList();
                yield kinds.size() == 1 ? kinds.get(0) : Kind.NOTHING;
            }
        };
    }

    private static boolean listed(UnaryTest allowed) {
        return allowed instanceof UnaryTest.Equal
                || allowed instanceof UnaryTest.OneOf any
                        && any.tests().stream().allMatch(t -> t instanceof UnaryTest.Equal);
    }

    private static List<Literal> distinct(List<Literal> literals) {
        var distinct = new ArrayList<Literal>();
        for (Literal literal : literals) {
            if (distinct.stream().noneMatch(literal::same)) {
                distinct.add(literal);
            }
        }
        return distinct;
    }

    private static List<Piece> line(Kind kind, Said said, List<Literal> mentioned) {
        var ends = new TreeSet<Literal>(Literal::compare);
        mentioned.stream().filter(literal -> literal.kind() == kind).forEach(ends::add);
        var pieces = new ArrayList<Piece>();
        Optional<Literal> before = Optional.empty();
        for (Literal end : ends) {
            stretch(kind, said, before, Optional.of(end), pieces);
            pieces.add(Piece.of(end));
            before = Optional.of(end);
        }
        stretch(kind, said, before, Optional.empty(), pieces);
        pieces.removeIf(piece -> said.allowed().of(piece.sample()) == Answer.NO || fraction(said, piece.sample()));
        return pieces;
    }

    private static boolean fraction(Said said, Literal sample) {
        return said.whole()
                && sample.kind() == Kind.NUMBER
                && ((BigDecimal) sample.value()).stripTrailingZeros().scale() > 0;
    }

    private static void stretch(
            Kind kind, Said said, Optional<Literal> low, Optional<Literal> high, List<Piece> pieces) {
        between(kind, low, high)
                .filter(sample -> low.map(end -> sample.compare(end) > 0).orElse(true))
                .filter(sample -> high.map(end -> sample.compare(end) < 0).orElse(true))
                .filter(sample -> !fraction(said, sample))
                .ifPresent(sample -> pieces.add(new Piece(low, high, sample)));
    }

    /** A value between two ends, the roundest there is; outside the ends when there is none. */
    private static Optional<Literal> between(Kind kind, Optional<Literal> low, Optional<Literal> high) {
        return Optional.of(
                switch (kind) {
                    case NUMBER -> Literal.number(number(low.map(Domain::decimal), high.map(Domain::decimal)));
                    case MONTHS ->
                        new Literal(
                                kind,
                                low.map(l -> (Integer) l.value() + 1)
                                        .or(() -> high.map(h -> (Integer) h.value() - 1))
                                        .orElse(1));
                    case DATE ->
                        new Literal(
                                kind,
                                low.map(l -> ((LocalDate) l.value()).plusDays(1))
                                        .or(() -> high.map(h -> ((LocalDate) h.value()).minusDays(1)))
                                        .orElse(LocalDate.EPOCH));
                    case MOMENT ->
                        new Literal(
                                kind,
                                low.map(l -> ((LocalDateTime) l.value()).plusSeconds(1))
                                        .or(() -> high.map(h -> ((LocalDateTime) h.value()).minusSeconds(1)))
                                        .orElse(LocalDate.EPOCH.atStartOfDay()));
                    case TIME ->
                        new Literal(
                                kind,
                                low.map(l -> ((LocalTime) l.value()).plus(1, ChronoUnit.SECONDS))
                                        .or(() -> high.map(h -> ((LocalTime) h.value()).minusSeconds(1)))
                                        .orElse(LocalTime.NOON));
                    case LENGTH ->
                        new Literal(
                                kind,
                                low.map(l -> ((Duration) l.value()).plusSeconds(1))
                                        .or(() -> high.map(h -> ((Duration) h.value()).minusSeconds(1)))
                                        .orElse(Duration.ofHours(1)));
                    default -> throw new IllegalStateException(kind + " has no order");
                });
    }

    private static BigDecimal decimal(Literal literal) {
        return (BigDecimal) literal.value();
    }

    private static BigDecimal number(Optional<BigDecimal> low, Optional<BigDecimal> high) {
        if (low.isEmpty() || high.isEmpty()) {
            return low.map(l -> l.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE))
                    .or(() -> high.map(h -> h.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE)))
                    .orElse(BigDecimal.ONE);
        }
        BigDecimal whole = low.get().setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        return whole.compareTo(high.get()) < 0
                ? whole
                : low.get().add(high.get()).divide(BigDecimal.valueOf(2));
    }

    List<Piece> pieces() {
        return pieces;
    }

    int size() {
        return pieces.size();
    }

    /** Whether every value it can have is one of the pieces' constants. */
    boolean closed() {
        return closed;
    }

    BitSet all() {
        var all = new BitSet(size());
        all.set(0, size());
        return all;
    }

    /** The pieces a test holds for without a doubt. */
    BitSet sure(UnaryTest test) {
        return where(test, answer -> answer == Answer.YES);
    }

    /** The pieces a test may hold for. */
    BitSet may(UnaryTest test) {
        return where(test, answer -> answer != Answer.NO);
    }

    private BitSet where(UnaryTest test, java.util.function.Predicate<Answer> which) {
        var found = new BitSet(size());
        for (int i = 0; i < size(); i++) {
            if (which.test(test.of(pieces.get(i).sample()))) {
                found.set(i);
            }
        }
        return found;
    }
}
