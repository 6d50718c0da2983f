package org.gridloom.form;

import org.gridloom.artifact.OfKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A form: what is accepted (JSON Schema 2020-12) and how it is laid out. An artifact of kind {@code form} is the two files
 * {@code <name>.schema.json} and {@code <name>.ui.json} (UI-2).
 *
 * @param fields in layout order
 */
@OfKind("form")
public record Form(String name, Map<String, String> title, JsonNode schema, JsonNode ui, List<FormField> fields) {
    public Form {
        title = Map.copyOf(title);
        fields = List.copyOf(fields);
    }

    /** Reads both files; a layout with faults is read as far as it goes, the linter names the faults. */
    public static Form of(String name, JsonNode schema, JsonNode ui) {
        return new Form(name, FormReader.texts(schema, "title"), schema, ui, FormReader.fields(schema, ui));
    }

    /** Reads the effective artifact, whose tree holds both files. */
    public static Form fromArtifact(String name, JsonNode tree) {
        return of(name, tree.path("schema"), tree.path("ui"));
    }

    public String title(Locale locale) {
        return FormField.in(title, locale);
    }

    public Optional<FormField> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }
}
