package org.gridloom.process;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies of variable maps. Values without content are left out: to a process, null and absent are the same. */
final class Values {
    private Values() {}

    static Map<String, Object> copy(Map<String, Object> from) {
        var copy = new LinkedHashMap<String, Object>();
        from.forEach((name, value) -> {
            if (value != null) {
                copy.put(name, value);
            }
        });
        return Collections.unmodifiableMap(copy);
    }
}
