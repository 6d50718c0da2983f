package org.gridloom.rule;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns what a decision answers into maps, lists, strings, numbers and booleans, which is all a process may keep. */
final class PlainValues {
    private PlainValues() {}

    /** The same of something that is there. */
    static Object known(Object value) {
        return Objects.requireNonNull(of(value));
    }

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var plain = new LinkedHashMap<String, Object>();
            map.forEach((key, entry) -> {
                Object cell = of(entry);
                if (cell != null) {
                    plain.put(String.valueOf(key), cell);
                }
            });
            return plain;
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(PlainValues::of).toList();
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(1L << 53)) < 0
                    ? number.longValue()
                    : number;
        }
        return value == null || value instanceof String || value instanceof Number || value instanceof Boolean
                ? value
                : value.toString();
    }
}
