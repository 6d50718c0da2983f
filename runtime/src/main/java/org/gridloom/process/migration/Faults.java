package org.gridloom.process.migration;

import java.util.HashMap;
import java.util.Map;
import org.gridloom.process.migration.Shape.Element;
import org.gridloom.shared.Finding;

/** Findings at an element, with its name. */
final class Faults {
    private Faults() {}

    static Finding error(Element at, String code, Map<String, Object> facts) {
        return Finding.error(at.id(), code, named(at, facts));
    }

    static Finding warning(Element at, String code, Map<String, Object> facts) {
        return Finding.warning(at.id(), code, named(at, facts));
    }

    static Finding warning(String at, String code, Map<String, Object> facts) {
        return Finding.warning(at, code, facts);
    }

    private static Map<String, Object> named(Element at, Map<String, Object> facts) {
        var all = new HashMap<>(facts);
        all.put("id", at.id());
        all.put("name", at.title());
        return all;
    }
}
