package org.gridloom.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;
import org.gridloom.shared.Finding;
import org.junit.jupiter.api.Test;

class FormLinterTest {
    @Test
    void aGoodFormHasNoFindings() {
        assertThat(broken((schema, ui) -> {})).isEmpty();
    }

    @Test
    void theLayoutNamesOnlyKnownFieldsOnce() {
        assertThat(broken((schema, ui) -> control(ui, 3).put("scope", "#/properties/kind")))
                .containsExactlyInAnyOrder("FORM_FIELD_TWICE", "FORM_FIELD_FORGOTTEN", "FORM_WIDGET_UNFIT");
        assertThat(broken((schema, ui) -> control(ui, 3).put("scope", "#/properties/nothing")))
                .containsExactlyInAnyOrder("FORM_FIELD_NOT_IN_SCHEMA", "FORM_FIELD_FORGOTTEN");
    }

    @Test
    void aFieldIsShownOrHiddenOnPurpose() {
        assertThat(broken((schema, ui) -> ((ArrayNode) ui.path("elements")).remove(3)))
                .containsExactly("FORM_FIELD_FORGOTTEN");
        assertThat(broken((schema, ui) -> {
                    ((ArrayNode) ui.path("elements")).remove(3);
                    ui.putArray("hidden").add("people");
                }))
                .isEmpty();
    }

    @Test
    void everyLabelHasTextInBothLanguages() {
        assertThat(broken((schema, ui) -> property(schema, "people").remove("x-title")))
                .containsExactly("FORM_LABEL_MISSING");
        assertThat(broken((schema, ui) -> property(schema, "people").put("title", " ")))
                .containsExactly("FORM_LABEL_MISSING");
    }

    @Test
    void photosAreListsOfIds() {
        assertThat(broken((schema, ui) -> property(schema, "photos").put("type", "string")))
                .containsExactly("FORM_PHOTO_NOT_IDS");
    }

    @Test
    void aConditionalFieldIsNotAlwaysRequiredAndHangsOnAKnownOne() {
        assertThat(broken((schema, ui) -> ((ArrayNode) schema.path("required")).add("otherKind")))
                .containsExactly("FORM_HIDDEN_REQUIRED");
        assertThat(broken((schema, ui) -> control(ui, 1).putObject("showIf").put("field", "nothing")))
                .containsExactly("FORM_FIELD_NOT_IN_SCHEMA");
    }

    @Test
    void unknownWidgetsAndKeysAreNamed() {
        assertThat(broken((schema, ui) -> control(ui, 0).put("widget", "slider")))
                .containsExactly("FORM_WIDGET_UNKNOWN");
        assertThat(broken((schema, ui) -> control(ui, 0).put("colour", "red"))).containsExactly("FORM_KEY_UNKNOWN");
    }

    @Test
    void aChoiceNeedsOnlyWhatAUnitCanHave() {
        assertThat(broken((schema, ui) ->
                        ((ObjectNode) property(schema, "kind").path("oneOf").path(0)).put("x-needs", "a-friend")))
                .containsExactly("FORM_NEED_UNKNOWN");
    }

    @Test
    void theSchemaIsOneAndIsClosed() {
        assertThat(broken((schema, ui) -> property(schema, "people").put("type", "whole")))
                .contains("FORM_SCHEMA_INVALID");
        assertThat(broken((schema, ui) -> schema.remove("additionalProperties")))
                .containsExactly("FORM_OPEN");
        assertThat(broken((schema, ui) -> property(schema, "plate").put("pattern", "[")))
                .contains("FORM_PATTERN_INVALID");
    }

    private static List<String> broken(BiConsumer<ObjectNode, ObjectNode> damage) {
        ObjectNode schema = FormGateTest.read("incident.schema.json").deepCopy();
        ObjectNode ui = FormGateTest.read("incident.ui.json").deepCopy();
        damage.accept(schema, ui);
        return FormLinter.lint(schema, ui).stream().map(Finding::code).toList();
    }

    private static ObjectNode control(JsonNode ui, int index) {
        return (ObjectNode) ui.path("elements").get(index);
    }

    private static ObjectNode property(JsonNode schema, String name) {
        return (ObjectNode) schema.path("properties").path(name);
    }
}
