package org.gridloom.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What passes between a process and a step: {@code name}, or {@code to=from} where the names differ. */
record Mapping(Map<String, String> byTarget) {
    static final Mapping NOTHING = new Mapping(Map.of());

    Mapping {
        byTarget = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byTarget));
    }

    static Mapping of(List<String> words) {
        var map = new LinkedHashMap<String, String>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                map.put(word, word);
            } else {
                map.put(
                        word.substring(0, equals).strip(),
                        word.substring(equals + 1).strip());
            }
        }
        return new Mapping(map);
    }

    Map<String, Object> apply(Map<String, ?> from) {
        var result = new LinkedHashMap<String, Object>();
        byTarget.forEach((target, source) -> {
            Object value = from.get(source);
            if (value != null) {
                result.put(target, value);
            }
        });
        return result;
    }
}
