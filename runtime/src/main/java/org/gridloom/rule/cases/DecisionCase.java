package org.gridloom.rule.cases;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stored case of a decision.
 *
 * @param given inputs by name; a value may be null
 * @param expect answers by name, only those that are looked at
 */
public record DecisionCase(String name, Map<String, Object> given, Map<String, Object> expect) {
    public DecisionCase {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        expect = Collections.unmodifiableMap(new LinkedHashMap<>(expect));
    }

    /** Numbers by their value, everything else as it is written. */
    static boolean same(@Nullable Object expected, @Nullable Object is) {
        if (expected instanceof Number && is instanceof Number) {
            return new BigDecimal(expected.toString()).compareTo(new BigDecimal(is.toString())) == 0;
        }
        return Objects.equals(expected, is)
                || expected != null && is != null && expected.toString().equals(is.toString());
    }
}
