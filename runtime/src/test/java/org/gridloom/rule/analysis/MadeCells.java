package org.gridloom.rule.analysis;

import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Cells whose meaning the generator knows by itself. */
final class MadeCells {
    private static final List<String> NAMES = List.of("a", "b", "c");

    private MadeCells() {}

    /** A cell and what it means. */
    record Known(String text, Predicate<Object> holds) {}

    static Arbitrary<Known> numbers() {
        var end = Arbitraries.integers().between(0, 4);
        Arbitrary<Known> any = Arbitraries.just(new Known("-", v -> true));
        Arbitrary<Known> compared = Combinators.combine(Arbitraries.of("<", "<=", ">", ">=", ""), end)
                .as((sign, e) -> new Known((sign + " " + e).strip(), v -> {
                    double n = (Double) v;
                    return switch (sign) {
                        case "<" -> n < e;
                        case "<=" -> n <= e;
                        case ">" -> n > e;
                        case ">=" -> n >= e;
                        default -> n == e;
                    };
                }));
        Arbitrary<Known> between = Combinators.combine(end, end, Arbitraries.of("[", "("), Arbitraries.of("]", ")"))
                .as((one, other, l, r) -> {
                    int low = Math.min(one, other);
                    int high = Math.max(one, other);
                    return new Known(l + low + ".." + high + r, v -> {
                        double n = (Double) v;
                        return (l.equals("[") ? n >= low : n > low) && (r.equals("]") ? n <= high : n < high);
                    });
                });
        Arbitrary<Known> list = Combinators.combine(compared, between)
                .as((a, b) -> new Known(
                        a.text() + ", " + b.text(),
                        v -> a.holds().test(v) || b.holds().test(v)));
        Arbitrary<Known> not =
                list.map(a -> new Known("not(" + a.text() + ")", a.holds().negate()));
        return Arbitraries.oneOf(any, any, compared, between, list, not);
    }

    static Arbitrary<Known> texts() {
        return Arbitraries.subsetOf(NAMES)
                .flatMap(names -> Arbitraries.of(true, false).map(no -> {
                    if (names.isEmpty()) {
                        return new Known("-", v -> true);
                    }
                    String list = String.join(
                            ", ", names.stream().map(n -> '"' + n + '"').toList());
                    return no
                            ? new Known("not(" + list + ")", v -> !names.contains(v))
                            : new Known(list, names::contains);
                }));
    }

    static Arbitrary<Known> flags() {
        return Arbitraries.of(
                new Known("-", v -> true),
                new Known("-", v -> true),
                new Known("true", v -> v.equals(true)),
                new Known("false", v -> v.equals(false)));
    }
}
