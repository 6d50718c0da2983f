package org.gridloom.artifact.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloom.artifact.overlay.Bound;
import org.gridloom.artifact.overlay.Merge;
import org.gridloom.shared.Finding;

/**
 * The tree of a text: {@code text} is one leaf, beside it what the text declares overridable with the values it has there.
 * {@code parameters} of a process by name; {@code rows} of a decision by table and row, each {@code {when: [], then: []}}.
 */
public final class TextParts {
    private static final String PARAMETERS = "parameters";
    private static final String ROWS = "rows";

    private TextParts() {}

    /** The tree of a text as written. */
    public static ObjectNode tree(String kind, String text) {
        var tree = JsonNodeFactory.instance.objectNode().put("text", text);
        var parameters = tree.putObject(PARAMETERS);
        if (kind.equals("process")) {
            ProcessParameters.of(text).forEach(p -> parameters.set(p.name(), p.value()));
        }
        if (kind.equals("decision")) {
            tree.set(ROWS, TableRows.of(text));
        }
        return tree;
    }

    /** A patch that puts another text in the place of the one above, with what the new one declares. */
    public static ObjectNode replacing(String kind, String text) {
        var tree = tree(kind, text);
        for (String part : List.of(PARAMETERS, ROWS)) {
            if (tree.get(part) instanceof ObjectNode declared) {
                declared.put(Merge.REPLACE, true);
            }
        }
        return tree;
    }

    /** The text as interpreters read it, with the values of the tree in place of those it was written with. */
    public static String written(String kind, JsonNode tree) {
        String text = tree.path("text").asText();
        return switch (kind) {
            case "process" -> ProcessParameters.written(text, tree.path(PARAMETERS));
            case "decision" -> TableRows.written(text, tree.path(ROWS));
            default -> text;
        };
    }

    /** What is wrong with a patch of parameters or rows: none of that name is declared, or the value does not fit. */
    public static List<Finding> check(String kind, JsonNode above, JsonNode patch) {
        var findings = new ArrayList<Finding>();
        if (patch.has("text")) {
            return findings;
        }
        var declared = kind.equals("process")
                ? ProcessParameters.of(above.path("text").asText())
                : List.<ProcessParameters.Parameter>of();
        patch.path(PARAMETERS).properties().forEach(said -> {
            String at = "/patch/parameters/" + said.getKey();
            var parameter = declared.stream()
                    .filter(p -> p.name().equals(said.getKey()))
                    .findFirst();
            if (parameter.isEmpty()) {
                findings.add(Finding.error(at, "PARAMETER_NOT_DECLARED", Map.of("key", said.getKey())));
            } else if (!parameter.get().fits(said.getValue())) {
                findings.add(Finding.error(
                        at,
                        "PARAMETER_TYPE",
                        Map.of("key", said.getKey(), "type", parameter.get().type())));
            } else {
                parameter
                        .get()
                        .bounds()
                        .flatMap(may -> new Bound("/parameters/" + said.getKey(), may).refuses(said.getValue()))
                        .ifPresent(findings::add);
            }
        });
        patch.path(ROWS)
                .properties()
                .forEach(table -> table.getValue().properties().forEach(row -> {
                    String at = "/patch/rows/" + table.getKey() + "/" + row.getKey();
                    var old = above.path(ROWS).path(table.getKey()).path(row.getKey());
                    if (old.isMissingNode()) {
                        findings.add(Finding.error(
                                at, "ROW_NOT_OVERRIDABLE", Map.of("table", table.getKey(), "row", row.getKey())));
                    } else if (!TableRows.fits(old, row.getValue())) {
                        findings.add(Finding.error(
                                at,
                                "ROW_SHAPE",
                                Map.of(
                                        "row", row.getKey(),
                                        "when", old.path("when").size(),
                                        "then", old.path("then").size())));
                    }
                }));
        return findings;
    }
}
