package org.gridloom.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody wants an act done on a work item as it was read.
 *
 * @param values what was asked for, by the names of the fields
 */
public record ActRequest(String taskId, int version, Map<String, List<String>> values) {
    public ActRequest {
        values = Map.copyOf(values);
    }

    /** The first value of a field without the blanks around it; empty when there is none. */
    public String text(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** All values of a field, blank ones left out. */
    public List<String> all(String name) {
        return Optional.ofNullable(values.get(name)).orElse(List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    static ActRequest of(String taskId, int version, Map<String, String> texts) {
        var values = new java.util.HashMap<String, List<String>>();
        texts.forEach((name, text) -> values.put(name, List.of(text)));
        return new ActRequest(taskId, version, values);
    }
}
