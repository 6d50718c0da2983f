package org.gridloom.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.gridloom.script.Scripts;
import org.gridloom.shared.Finding;
import org.junit.jupiter.api.Test;

/** Fields that nobody fills. */
class ComputedFieldsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FormGate GATE = new FormGate(Scripts.inChildren(1));
    private static final String LAYOUT = """
            {"elements": [{"field": "price"}, {"field": "count"}], "hidden": ["total", "note", "size"]}""";

    private static JsonNode schema(String total, String note) {
        return json("""
                {"type": "object", "title": "单", "x-title": {"en": "x"}, "additionalProperties": false, "required": ["total"],
                 "properties": {
                   "price": {"type": "number", "title": "价", "x-title": {"en": "Price"}},
                   "count": {"type": "integer", "title": "数", "x-title": {"en": "Count"}},
                   "total": {"type": "number", "maximum": 100, %s},
                   "size": {"type": "string", "x-compute": "if total > 50 then \\"large\\" else \\"small\\""},
                   "note": {"type": "string", %s}}}""".formatted(total, note));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final JsonNode GOOD = schema(
            "\"x-compute\": \"price * count\"", "\"x-compute-js\": \"return count + ' 件，共 ' + total + ' 元，' + size\"");

    @Test
    void computedFieldsAreFilledInOrderAndWhatWasSentForThemDoesNotCount() {
        var form = Form.of("f", GOOD, json(LAYOUT));
        assertThat(GATE.accept(form, Map.of("price", 2.5, "count", 4, "total", 1)))
                .isEqualTo(Map.of("price", 2.5, "count", 4, "total", 10L, "size", "small", "note", "4 件，共 10 元，small"));
    }

    @Test
    void aComputedValueMustPassTheSchemaToo() {
        var form = Form.of("f", GOOD, json(LAYOUT));
        assertThatThrownBy(() -> GATE.accept(form, Map.of("price", 60, "count", 2)))
                .hasMessageContaining("FORM_REJECTED");
        assertThatThrownBy(() -> GATE.accept(form, Map.of("count", 2)))
                .as("without the price there is no total, which is required")
                .hasMessageContaining("FORM_REJECTED");
    }

    @Test
    void aGoodFormHasNoFindings() {
        assertThat(FormLinter.lint(GOOD, json(LAYOUT))).isEmpty();
    }

    @Test
    void whatCannotBeComputedIsAFinding() {
        var twice = "\"x-compute\": \"price * cuont\", \"x-compute-js\": \"return 1\"";
        assertThat(FormLinter.lint(schema(twice, "\"x-compute-js\": \" \""), json(LAYOUT)))
                .extracting(Finding::pointer, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple("/schema/properties/total", "FORM_COMPUTED_TWICE"),
                        tuple("/schema/properties/total/x-compute", "FEEL_NAME_UNKNOWN"),
                        tuple("/schema/properties/note/x-compute-js", "SCRIPT_EMPTY"));
        assertThat(FormLinter.lint(schema("\"x-compute\": \"price + size\"", "\"minLength\": 0"), json(LAYOUT)))
                .extracting(Finding::code)
                .containsExactly("FEEL_TYPES_DIFFER");
    }

    @Test
    void aComputedFieldIsNotShownForFilling() {
        assertThat(FormLinter.lint(
                        GOOD,
                        json(LAYOUT.replace(
                                        "{\"field\": \"count\"}",
                                        "{\"field\": \"count\"}, {\"field\": \"size\", \"label\": {\"zh\": \"大小\", \"en\": \"Size\"}}")
                                .replace(", \"size\"]", "]"))))
                .extracting(Finding::code)
                .containsExactly("FORM_COMPUTED_SHOWN");
    }
}
