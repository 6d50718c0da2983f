package org.gridloom.change.diff;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** The values of a setting of a step as people call them. */
final class StepValues {
    private StepValues() {}

    static Set<String> of(String attribute, String value, Words words) {
        String kind = switch (attribute) {
            case "gridloom:posts" -> "post";
            case "gridloom:form" -> "form";
            case "gridloom:decision" -> "decision";
            case "gridloom:connector" -> "connector";
            case "calledElement" -> "process";
            case "gridloom:actions" -> "act";
            case "gridloom:deadline" -> "limit";
            default -> "word";
        };
        var found = new LinkedHashSet<String>();
        Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .forEach(v -> found.add(words.title(kind, v)));
        return found;
    }
}
