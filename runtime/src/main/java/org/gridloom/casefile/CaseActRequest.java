package org.gridloom.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody wants an act done on a case as it was read.
 *
 * @param values what was asked for, by the names of the fields
 */
public record CaseActRequest(String caseId, int version, Map<String, List<String>> values) {
    public CaseActRequest {
        values = Map.copyOf(values);
    }

    /** The first value of a field without the blanks around it; empty when there is none. */
    public String text(String name) {
        return Optional.ofNullable(values.get(name)).orElse(List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
