package org.gridloom.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gridloom.script.Scripts;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.junit.jupiter.api.Test;

class FormGateTest {
    private static final JsonNode SCHEMA = read("incident.schema.json");
    private static final JsonNode LAYOUT = read("incident.ui.json");
    private static final Form FORM = Form.of("incident", SCHEMA, LAYOUT);
    private static final Map<String, Object> PLACE = Map.of("lon", 119.9, "lat", 32.4);

    private final FormGate gate = new FormGate(Scripts.inChildren(1));

    @Test
    void goodAnswersPassUnchanged() {
        Map<String, Object> answers = Map.of("kind", "fire", "location", PLACE, "people", 3, "photos", List.of("a"));
        assertThat(gate.accept(FORM, answers)).isEqualTo(answers);
    }

    @Test
    void everythingWrongIsSaidAtOnceAndInItsPlace() {
        Map<String, Object> answers = Map.of(
                "kind",
                "flood",
                "people",
                100,
                "seenAt",
                "yesterday",
                "plate",
                "苏A",
                "photos",
                List.of("a", "b", "c"),
                "location",
                Map.of("lon", 119.9),
                "witnesses",
                List.of(Map.of("alias", "甲", "age", "old")),
                "secret",
                true);
        assertThatThrownBy(() -> gate.accept(FORM, answers)).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.code()).isEqualTo(FormProblem.FORM_REJECTED);
            assertThat(refused.findings())
                    .extracting(Finding::pointer, Finding::code)
                    .containsExactlyInAnyOrder(
                            tuple("/kind", "FIELD_CHOICE"),
                            tuple("/people", "FIELD_TOO_LARGE"),
                            tuple("/seenAt", "FIELD_FORMAT"),
                            tuple("/plate", "FIELD_PATTERN"),
                            tuple("/photos", "FIELD_TOO_MANY"),
                            tuple("/location/lat", "FIELD_REQUIRED"),
                            tuple("/witnesses/0/age", "FIELD_TYPE"),
                            tuple("/secret", "FIELD_UNKNOWN"));
        });
    }

    @Test
    void findingsNameTheFieldInBothLanguages() {
        assertThat(gate.check(FORM, Map.of("kind", "fire", "location", PLACE, "people", -1)))
                .singleElement()
                .satisfies(found -> assertThat(found.facts())
                        .containsEntry("label", "人数")
                        .containsEntry("labelEn", "People")
                        .containsEntry("limit", "0"));
    }

    @Test
    void aConditionalFieldIsRequiredWhenShownAndRefusedWhenHidden() {
        assertThat(gate.check(FORM, Map.of("kind", "other", "location", PLACE)))
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/otherKind", "FIELD_REQUIRED"));
        assertThat(gate.check(FORM, Map.of("kind", "fire", "otherKind", "wind", "location", PLACE)))
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/otherKind", "FIELD_NOT_SHOWN"));
    }

    @Test
    void aCatastrophicPatternEndsAndCountsAsNotMatched() {
        ObjectNode schema = SCHEMA.deepCopy();
        ((ObjectNode) schema.at("/properties/plate")).put("pattern", "^a*a*a*a*a*a*a*$");
        var form = Form.of("slow", schema, LAYOUT);
        assertThat(gate.check(form, Map.of("kind", "fire", "location", PLACE, "plate", "a".repeat(5000) + "!")))
                .extracting(Finding::code)
                .containsExactly("FIELD_PATTERN");
        assertThat(FormLinter.lint(schema, LAYOUT)).isEmpty();
        ((ObjectNode) schema.at("/properties/plate")).put("pattern", "^(?=a)(a+)+$");
        assertThat(FormLinter.lint(schema, LAYOUT)).extracting(Finding::code).containsExactly("FORM_PATTERN_COSTLY");
        assertThat(gate.check(
                        Form.of("old", schema, LAYOUT),
                        Map.of("kind", "fire", "location", PLACE, "plate", "a".repeat(5000) + "!")))
                .as("a form published before this was asked for ends as well")
                .extracting(Finding::code)
                .containsExactly("FIELD_PATTERN");
    }

    @Test
    void aFormNeverFetchesFromOutside() {
        ObjectNode schema = SCHEMA.deepCopy();
        ((ObjectNode) schema.at("/properties/plate")).put("$ref", "http://127.0.0.1:9/x.json");
        assertThat(FormLinter.lint(schema, LAYOUT))
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/schema/properties/plate/$ref", "FORM_REMOTE_REF"));
    }

    @Test
    void fieldsAreReadInLayoutOrderWithBothLanguages() {
        var other = FORM.field("otherKind").orElseThrow();
        assertThat(FORM.fields())
                .extracting(FormField::name)
                .startsWith("kind", "otherKind", "", "people")
                .hasSize(10);
        assertThat(other.required()).isTrue();
        assertThat(other.maxLength()).isEqualTo(30);
        assertThat(other.condition()).contains(new FormField.ShowIf("kind", List.of("other")));
        assertThat(FORM.field("kind").orElseThrow().options().get(1).text(Locale.ENGLISH))
                .isEqualTo("Other");
        assertThat(FORM.field("photos").orElseThrow().max()).isEqualTo("2");
        assertThat(FORM.field("witnesses").orElseThrow().columns())
                .extracting(FormField::name, FormField::widget, FormField::required)
                .containsExactly(tuple("alias", Widget.TEXT, true), tuple("age", Widget.NUMBER, false));
        assertThat(FORM.field("plate").orElseThrow().helpText(Locale.CHINESE)).isEqualTo("不含汉字");
    }

    @Test
    void aPostOfABrowserBecomesTypedAnswers() {
        var post = FormAnswers.fromPost(
                FORM,
                Map.ofEntries(
                        Map.entry("kind", List.of("fire")),
                        Map.entry("otherKind", List.of("left over")),
                        Map.entry("people", List.of(" 3 ")),
                        Map.entry("seenAt", List.of("2026-02-09T09:00")),
                        Map.entry("danger", List.of("on")),
                        Map.entry("photos", List.of("id1", "")),
                        Map.entry("location.lon", List.of("119.9")),
                        Map.entry("location.lat", List.of("32.4")),
                        Map.entry("witnesses.0.alias", List.of("甲")),
                        Map.entry("witnesses.0.age", List.of("40")),
                        Map.entry("witnesses.1.alias", List.of("")),
                        Map.entry("version", List.of("7"))));
        assertThat(gate.check(FORM, post.values())).isEmpty();
        assertThat(post.values())
                .containsEntry("seenAt", "2026-02-09T09:00:00+08:00")
                .containsEntry("danger", true)
                .containsEntry("photos", List.of("id1"))
                .doesNotContainKeys("otherKind", "version", "plate");
        assertThat((List<?>) post.values().get("witnesses")).hasSize(1);
    }

    @Test
    void nothingTypedIsLostWhenItIsWrong() {
        var post = FormAnswers.fromPost(
                FORM, Map.of("kind", List.of("fire"), "people", List.of("many"), "location.lon", List.of("east")));
        assertThat(post.text("people")).isEqualTo("many");
        assertThat(gate.check(FORM, post.values()))
                .extracting(Finding::pointer, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple("/people", "FIELD_TYPE"),
                        tuple("/location/lon", "FIELD_TYPE"),
                        tuple("/location/lat", "FIELD_REQUIRED"));
    }

    static JsonNode read(String file) {
        try (var in = Objects.requireNonNull(FormGateTest.class.getResourceAsStream("/form/" + file))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
