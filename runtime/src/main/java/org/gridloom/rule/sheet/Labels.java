package org.gridloom.rule.sheet;

import java.util.Map;

/** Words for values in one attribute: {@code normal=一般; urgent=紧急}. */
final class Labels {
    private Labels() {}

    static void read(String written, Map<String, String> into) {
        for (String part : written.split(";", -1)) {
            int sign = part.indexOf('=');
            if (sign > 0 && !part.substring(sign + 1).isBlank()) {
                into.put(
                        part.substring(0, sign).strip(),
                        part.substring(sign + 1).strip());
            }
        }
    }
}
