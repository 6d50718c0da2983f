package org.gridloom.rule.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridloom.feel.FeelExpression;
import org.gridloom.rule.analysis.Literal.Kind;
import org.gridloom.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a decision has to be given so that its columns see certain values. Most columns are an input itself or an
 * input with a word for "not filled in": candidates are tried with the column's own expression, so what is answered is true.
 */
final class Witness {
    private static final Pattern STRING = Pattern.compile("\"([^\"\\\\]{0,200})\"");

    private final Axes axes;

    Witness(Axes axes) {
        this.axes = axes;
    }

    /** Values by input name; empty when for a column none was found. */
    Map<String, Object> given(List<Literal> samples) {
        var given = new LinkedHashMap<String, Object>();
        var empty = new HashMap<String, Boolean>();
        for (int axis = 0; axis < samples.size(); axis++) {
            String expression = axes.sheet().inputs().get(axes.column(axis)).expression();
            var names = axes.sheet().inputNames().stream()
                    .filter(name -> mentions(expression, name))
                    .toList();
            if (names.size() != 1 || given.containsKey(names.get(0)) || empty.containsKey(names.get(0))) {
                return Map.of();
            }
            var found = find(expression, names.get(0), samples.get(axis));
            if (found.isEmpty()) {
                return Map.of();
            }
            found.get()
                    .value()
                    .ifPresentOrElse(value -> given.put(names.get(0), value), () -> empty.put(names.get(0), true));
        }
        return given;
    }

    /** An input's value; empty for "not given". */
    private record Raw(Optional<Object> value) {}

    private Optional<Raw> find(String expression, String name, Literal wanted) {
        Object direct = plain(wanted);
        if (expression.strip().equals(name)) {
            return direct == null && wanted.kind() != Kind.NOTHING
                    ? Optional.empty()
                    : Optional.of(new Raw(Optional.ofNullable(direct)));
        }
        var candidates = new ArrayList<Raw>();
        if (direct != null) {
            candidates.add(new Raw(Optional.of(direct)));
        }
        candidates.add(new Raw(Optional.empty()));
        candidates.add(new Raw(Optional.of(true)));
        candidates.add(new Raw(Optional.of(false)));
        candidates.add(new Raw(Optional.of("other-than-these")));
        candidates.add(new Raw(Optional.of(0)));
        Matcher strings = STRING.matcher(expression);
        while (strings.find() && candidates.size() < 40) {
            candidates.add(new Raw(Optional.of(strings.group(1))));
        }
        try {
            var compiled = FeelExpression.compile(expression, axes.sheet().inputNames());
            return candidates.stream()
                    .filter(raw -> wanted.equals(literal(compiled, name, raw)))
                    .findFirst();
        } catch (Problem notCompiled) {
            return Optional.empty();
        }
    }

    private static @Nullable Literal literal(FeelExpression expression, String name, Raw raw) {
        var values = new HashMap<String, Object>();
        raw.value().ifPresent(value -> values.put(name, value));
        Object answer;
        try {
            answer = expression.eval(values);
        } catch (RuntimeException notOfThisType) {
            return null;
        }
        return Values.of(answer).orElse(null);
    }

    private static @Nullable Object plain(Literal literal) {
        return switch (literal.kind()) {
            case TEXT, FLAG -> literal.value();
            case NUMBER -> number((BigDecimal) literal.value());
            default -> null;
        };
    }

    private static Object number(BigDecimal value) {
        return value.scale() <= 0 && value.precision() < 18 ? (Object) value.longValue() : value;
    }

    private static boolean mentions(String expression, String name) {
        if (name.isBlank()) {
            return false;
        }
        return Pattern.compile("(?<![\\w\\p{IsHan}])" + Pattern.quote(name) + "(?![\\w\\p{IsHan}])")
                .matcher(STRING.matcher(expression).replaceAll("\"\""))
                .find();
    }
}
