package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The page of a kind, made from its schema: what may be written where, and what it means for layers. */
final class KindPage {
    private final JsonNode root;
    private final List<String> rows = new ArrayList<>();

    private KindPage(JsonNode root) {
        this.root = root;
    }

    /** @param samples file name and text of each good sample */
    static String of(Kind kind, JsonNode schema, List<SourceFile> samples) {
        var page = new KindPage(schema);
        page.object("", schema, 0);
        var text = new StringBuilder();
        text.append("# ")
                .append(schema.path("title").asText())
                .append(" · `")
                .append(kind.name())
                .append("`\n\n");
        text.append("<!-- Made from the schema by KindPagesTest; do not edit. -->\n\n");
        text.append(schema.path("description").asText()).append("\n\n");
        text.append("File: `")
                .append(place(kind))
                .append("`. ")
                .append(layers(kind))
                .append("\n\n");
        text.append("## Keys\n");
        text.append("| key | type | | meaning | rules | in layers |\n|---|---|---|---|---|---|\n");
        page.rows.forEach(row -> text.append(row).append('\n'));
        text.append(
                        "\n`required` keys must be there. In layers: *by `key`* merges entries of a list by that key; *tighter is …* says what")
                .append(" the bounds `tighten` and `loosen` mean; everything else is replaced by the lower layer.\n");
        text.append("\n## A good sample\n");
        samples.forEach(s -> text.append("`")
                .append(s.path())
                .append("`\n```")
                .append(language(s.path()))
                .append('\n')
                .append(s.text().stripTrailing())
                .append("\n```\n"));
        return text.toString();
    }

    private static String place(Kind kind) {
        String folder = kind.folder().isEmpty() ? "" : kind.folder() + "/";
        return kind.suffixes().stream()
                .map(s -> folder + (kind.folder().isEmpty() ? kind.name() + s : "<name>" + s))
                .collect(Collectors.joining("` and `"));
    }

    private static String layers(Kind kind) {
        if (kind.libraryOnly()) {
            return "Comes with the platform only.";
        }
        if (kind.isText()) {
            return "The text is one leaf: a lower layer replaces it whole, or overrides what it declares ("
                    + (kind.name().equals("process")
                            ? "`gridloom:parameter` with `name`, `type`, `value`, and `min`, `max` or `in`"
                            : "rows with `gridloom:overridable=\"true\"`, by the decision's name and the row's id")
                    + ").";
        }
        return kind.inBundle() ? "Overlays lie over it; `locks` and `bounds` say how far." : "Not inherited.";
    }

    private static String language(String path) {
        return path.endsWith(".yaml")
                ? "yaml"
                : path.endsWith(".json") ? "json" : path.endsWith(".drl") ? "java" : "xml";
    }

    private void object(String at, JsonNode given, int depth) {
        var schema = resolved(given);
        var required = new ArrayList<String>();
        schema.path("required").forEach(r -> required.add(r.asText()));
        schema.path("properties")
                .properties()
                .forEach(e -> key(
                        at.isEmpty() ? e.getKey() : at + "." + e.getKey(),
                        e.getValue(),
                        required.contains(e.getKey()),
                        depth));
        if (schema.path("additionalProperties").isObject()) {
            key(at + ".*", schema.path("additionalProperties"), false, depth);
        }
    }

    private void key(String at, JsonNode given, boolean required, int depth) {
        var schema = resolved(given);
        rows.add("| `" + at + "` | " + type(schema) + " | " + (required ? "required" : "") + " | "
                + cell(schema.path("description").asText()) + " | " + rules(schema) + " | " + inLayers(schema) + " |");
        if (depth > 6) {
            return;
        }
        object(at, schema, depth + 1);
        if (schema.has("items")) {
            object(at + "[]", schema.path("items"), depth + 1);
        }
    }

    private JsonNode resolved(JsonNode schema) {
        String ref = schema.path("$ref").asText("");
        return ref.startsWith("#/") ? root.at(ref.substring(1)) : schema;
    }

    private String type(JsonNode schema) {
        if (schema.path("type").isArray()) {
            var types = new ArrayList<String>();
            schema.path("type").forEach(t -> types.add(t.asText()));
            return String.join(" or ", types);
        }
        String type = schema.path("type").asText(schema.has("enum") || schema.has("const") ? "string" : "any");
        return type.equals("array") ? "list of " + type(resolved(schema.path("items"))) : type;
    }

    private static String rules(JsonNode schema) {
        var rules = new ArrayList<String>();
        for (String word : List.of(
                "const",
                "default",
                "pattern",
                "format",
                "minimum",
                "maximum",
                "minLength",
                "maxLength",
                "minItems",
                "maxItems")) {
            if (schema.has(word)) {
                rules.add(word + " `" + cell(schema.path(word).asText()) + "`");
            }
        }
        if (schema.has("enum")) {
            var allowed = new ArrayList<String>();
            schema.path("enum").forEach(v -> allowed.add("`" + v.asText() + "`"));
            rules.add("one of " + String.join(", ", allowed));
        }
        if (schema.has("x-ref")) {
            rules.add("name of a [" + schema.path("x-ref").asText() + "]("
                    + schema.path("x-ref").asText() + ".md)");
        }
        return String.join("; ", rules);
    }

    private static String inLayers(JsonNode schema) {
        if (schema.has("x-key")) {
            return "by `" + schema.path("x-key").asText() + "`";
        }
        return schema.has("x-tight") ? "tighter is " + schema.path("x-tight").asText() : "";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
