package org.gridloom.process;

import java.util.Collection;
import java.util.Map;
import org.gridloom.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Whether values fit what a process declares. */
final class VariableTypes {
    private VariableTypes() {}

    /** @param declared type by name */
    static void check(String process, Map<String, String> declared, Map<String, ?> values) {
        values.forEach((name, value) -> {
            String type = declared.get(name);
            if (type == null) {
                throw new Problem(ProcessProblem.VARIABLE_NOT_DECLARED, Map.of("variable", name, "process", process));
            }
            if (!fits(type, value)) {
                throw new Problem(ProcessProblem.VARIABLE_TYPE_WRONG, Map.of("variable", name, "type", type));
            }
        });
    }

    private static boolean fits(String type, @Nullable Object value) {
        if (value == null) {
            return true;
        }
        return switch (type) {
            case "string", "date" -> value instanceof String;
            case "number" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            case "list" -> value instanceof Collection;
            case "map" -> value instanceof Map;
            default -> true;
        };
    }
}
