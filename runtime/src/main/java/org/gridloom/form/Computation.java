package org.gridloom.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.feel.FeelExpression;
import org.gridloom.script.Script;
import org.gridloom.script.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * A field nobody fills: {@code x-compute} of its schema is a FEEL expression over the other answers, {@code x-compute-js} the
 * body of a function where FEEL cannot say it. Fields are computed in the order of the schema, so one may use an earlier one.
 */
final class Computation {
    static final String FEEL = "x-compute";
    static final String SCRIPT = "x-compute-js";

    private final String field;
    private final Optional<FeelExpression> feel;
    private final Optional<Script> script;

    private Computation(String field, Optional<FeelExpression> feel, Optional<Script> script) {
        this.field = field;
        this.feel = feel;
        this.script = script;
    }

    /** Those of a schema; one that does not compile is left out, {@link ComputationLinter} names it. */
    static List<Computation> of(JsonNode schema) {
        var names = new ArrayList<String>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        var found = new ArrayList<Computation>();
        schema.path("properties").fields().forEachRemaining(property -> {
            String feel = property.getValue().path(FEEL).asText("");
            String script = property.getValue().path(SCRIPT).asText("");
            if (!feel.isEmpty() && FeelExpression.check(feel, names).isEmpty()) {
                found.add(new Computation(
                        property.getKey(), Optional.of(FeelExpression.compile(feel, names)), Optional.empty()));
            } else if (!script.isEmpty()) {
                found.add(new Computation(property.getKey(), Optional.empty(), Optional.of(new Script(script, names))));
            }
        });
        return List.copyOf(found);
    }

    /** The answers with what is computed; what somebody sent for a computed field does not count. */
    static Map<String, Object> fill(List<Computation> all, Map<String, Object> answers, Scripts scripts) {
        if (all.isEmpty()) {
            return answers;
        }
        var filled = new LinkedHashMap<>(answers);
        all.forEach(each -> filled.remove(each.field));
        for (Computation each : all) {
            Object value = plain(each.value(filled, scripts));
            if (value != null) {
                filled.put(each.field, value);
            }
        }
        return filled;
    }

    private @Nullable Object value(Map<String, Object> answers, Scripts scripts) {
        return feel.isPresent()
                ? feel.get().eval(answers)
                : script.map(text -> scripts.run(text, answers)).orElse(null);
    }

    /** As answers are: whole numbers without decimals, dates as text. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            BigDecimal bare = number.stripTrailingZeros();
            return bare.scale() <= 0 && bare.precision() - bare.scale() < 18 ? (Object) bare.longValueExact() : number;
        }
        if (value instanceof java.time.temporal.TemporalAccessor
                || value instanceof java.time.temporal.TemporalAmount) {
            return value.toString();
        }
        return value;
    }
}
