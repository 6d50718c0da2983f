package org.gridloom.rule.sheet;

import java.util.Locale;

/** What a table answers when several of its rows apply (DMN 8.2.10). */
public enum HitPolicy {
    UNIQUE,
    FIRST,
    PRIORITY,
    ANY,
    COLLECT,
    RULE_ORDER,
    OUTPUT_ORDER;

    /** As DMN writes it ({@code "RULE ORDER"}); what is absent or unknown is UNIQUE, as in DMN. */
    public static HitPolicy of(String written) {
        String name = written.strip().replace(' ', '_').toUpperCase(Locale.ROOT);
        for (HitPolicy policy : values()) {
            if (policy.name().equals(name)) {
                return policy;
            }
        }
        return UNIQUE;
    }

    /** Whether the answer is that of one row, so that an input without a row has no answer. */
    public boolean single() {
        return this == UNIQUE || this == FIRST || this == PRIORITY || this == ANY;
    }

    /** As DMN writes it. */
    public String written() {
        return name().replace('_', ' ');
    }
}
