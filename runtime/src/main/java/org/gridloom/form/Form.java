package org.gridloom.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.OfKind;
import org.jspecify.annotations.Nullable;

/**
 * A form: what is accepted (JSON Schema 2020-12) and how it is laid out. An artifact of kind {@code form} is the two files
 * {@code <name>.schema.json} and {@code <name>.ui.json} (UI-2). Immutable; keep it, for its schema is compiled once.
 */
@OfKind("form")
public final class Form {
    private final String name;
    private final Map<String, String> title;
    private final JsonNode schema;
    private final List<FormField> fields;
    private final List<FormPage> pages;
    private final FormRules rules;
    private final List<Computation> computed;
    private volatile @Nullable SchemaCheck check;

    private Form(
            String name, Map<String, String> title, JsonNode schema, List<FormField> fields, List<FormPage> pages) {
        this.name = name;
        this.title = Map.copyOf(title);
        this.schema = schema;
        this.fields = List.copyOf(fields);
        this.pages = pages;
        this.rules = FormRules.of(schema, this.fields);
        this.computed = Computation.of(schema);
    }

    /** Reads both files; a layout with faults is read as far as it goes, {@link FormLinter} names the faults. */
    public static Form of(String name, JsonNode schema, JsonNode ui) {
        return new Form(
                name,
                FormReader.texts(schema, "title"),
                schema,
                FormReader.fields(schema, ui),
                new LayoutReader(ui).pages());
    }

    @JsonProperty
    public String name() {
        return name;
    }

    /** Reads the effective artifact, whose tree holds both files. */
    public static Form fromArtifact(String name, JsonNode tree) {
        return of(name, tree.path("schema"), tree.path("ui"));
    }

    public String title(Locale locale) {
        return FormField.in(title, locale);
    }

    /** Title by language. */
    @JsonProperty("title")
    public Map<String, String> titles() {
        return title;
    }

    /** In the order of the layout. */
    @JsonProperty
    public List<FormField> fields() {
        return fields;
    }

    public Optional<FormField> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** Tabs, steps or the one page there is, with the fields by section; in the order of the layout. */
    public List<FormPage> pages() {
        return pages;
    }

    /** What is accepted, for programs that check before they send. */
    @JsonProperty
    JsonNode schema() {
        return schema;
    }

    /** Ids of the files the answers name. */
    public List<String> attachments(Map<String, Object> answers) {
        return fields.stream()
                .filter(field -> field.widget().files())
                .map(field -> answers.get(field.name()))
                .filter(List.class::isInstance)
                .flatMap(ids -> ((List<?>) ids).stream())
                .map(String::valueOf)
                .toList();
    }

    /** Whether the answers given so far let this field be seen. */
    public boolean shows(FormField field, Map<String, Object> answers) {
        return Visibility.shows(this, field, answers) && rules.shows(field, answers);
    }

    /** Whether the answers given so far make this field one that has to be filled in. */
    public boolean requires(FormField field, Map<String, Object> answers) {
        return shows(field, answers) && (field.required() || rules.requires(field, answers));
    }

    FormRules rules() {
        return rules;
    }

    List<Computation> computed() {
        return computed;
    }

    SchemaCheck check() {
        var ready = check;
        if (ready == null) {
            ready = SchemaCheck.compile(schema);
            check = ready;
        }
        return ready;
    }
}
