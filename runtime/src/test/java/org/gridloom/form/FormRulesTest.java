package org.gridloom.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gridloom.script.Scripts;
import org.gridloom.shared.Finding;
import org.junit.jupiter.api.Test;

class FormRulesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FormGate GATE = new FormGate(Scripts.inChildren(1));
    private static final String SCHEMA = """
            {"title": "借用", "x-title": {"en": "Loan"}, "type": "object", "properties": {
              "kind": {"title": "类别", "x-title": {"en": "Kind"}, "type": "string"},
              "price": {"title": "金额", "x-title": {"en": "Price"}, "type": "number", "minimum": 0, "multipleOf": 0.01},
              "from": {"title": "起", "x-title": {"en": "From"}, "type": "string", "format": "date"},
              "to": {"title": "止", "x-title": {"en": "To"}, "type": "string", "format": "date"},
              "at": {"title": "时间", "x-title": {"en": "At"}, "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"},
              "total": {"title": "合计", "x-title": {"en": "Total"}, "type": "number", "x-compute": "price * 2"}
            }, "required": ["kind"], "additionalProperties": false,
            "x-rules": [{"check": "date(from) <= date(to)", "text": {"zh": "止不能早于起", "en": "The end is before the start"}, "field": "to"}]}
            """;
    private static final String LAYOUT = """
            {"elements": [{"type": "Categorization", "widget": "steps", "elements": [
              {"type": "Category", "label": {"zh": "一", "en": "One"}, "elements": [
                {"type": "Control", "scope": "#/properties/kind", "widget": "text"},
                {"type": "Group", "label": {"zh": "钱", "en": "Money"}, "showWhen": "kind = \\"paid\\"", "elements": [
                  {"type": "Control", "scope": "#/properties/price", "widget": "money", "requireWhen": "true"},
                  {"type": "Control", "scope": "#/properties/total", "widget": "computed"}]}]},
              {"type": "Category", "label": {"zh": "二", "en": "Two"}, "elements": [
                {"type": "Control", "scope": "#/properties/from", "widget": "date"},
                {"type": "Control", "scope": "#/properties/to", "widget": "date"},
                {"type": "Control", "scope": "#/properties/at", "widget": "time", "requireWhen": "from != null"}]}]}]}
            """;

    private final Form form = Form.of("loan", read(SCHEMA), read(LAYOUT));

    @Test
    void theFormHasNoFindings() {
        assertThat(FormLinter.lint(read(SCHEMA), read(LAYOUT))).isEmpty();
    }

    @Test
    void aFieldInAGroupThatIsNotThereIsNotAccepted() {
        assertThat(codes(Map.of("kind", "free", "price", 3))).containsExactly("/price FIELD_NOT_SHOWN");
        assertThat(codes(Map.of("kind", "paid", "price", 3))).isEmpty();
    }

    @Test
    void aFieldIsAskedForOnlyWhenItIsThereAndItsConditionHolds() {
        assertThat(codes(Map.of("kind", "free"))).isEmpty();
        assertThat(codes(Map.of("kind", "paid"))).containsExactly("/price FIELD_REQUIRED");
        assertThat(codes(Map.of("kind", "free", "from", "2026-01-01"))).containsExactly("/at FIELD_REQUIRED");
    }

    @Test
    void aRuleOverSeveralFieldsSpeaksBesideItsFieldAndOnlyWhenItCanBeWorkedOut() {
        var wrong = GATE.check(form, Map.of("kind", "free", "from", "2026-01-02", "to", "2026-01-01", "at", "09:00"));
        assertThat(wrong).extracting(Finding::pointer, Finding::code).containsExactly(tuple("/to", "FIELD_RULE"));
        assertThat(wrong.get(0).facts()).containsEntry("text", "止不能早于起");
        assertThat(codes(Map.of("kind", "free", "to", "2026-01-01"))).isEmpty();
    }

    @Test
    void moneyHasAtMostTwoDecimalsAndATimeIsATimeOfDay() {
        assertThat(codes(Map.of("kind", "paid", "price", 1.234))).containsExactly("/price FIELD_STEP");
        assertThat(codes(Map.of("kind", "free", "at", "25:00"))).containsExactly("/at FIELD_PATTERN");
    }

    @Test
    void whatIsComputedIsShownAndNobodyFillsItIn() {
        assertThat(GATE.accept(form, Map.of("kind", "paid", "price", 2, "total", 99)))
                .containsEntry("total", 4L);
        var posted = FormAnswers.fromPost(form, Map.of("kind", List.of("paid"), "total", List.of("99")));
        assertThat(posted.values()).doesNotContainKey("total");
    }

    @Test
    void whatIsComputedForAGroupThatIsNotThereIsNotKept() {
        var open = Form.of("loan", read(SCHEMA.replace("price * 2", "7")), read(LAYOUT));
        assertThat(GATE.accept(open, Map.of("kind", "free"))).doesNotContainKey("total");
        assertThat(GATE.accept(open, Map.of("kind", "paid", "price", 2))).containsEntry("total", 7L);
    }

    @Test
    void stepsHoldTheirFieldsBySection() {
        assertThat(form.pages()).extracting(FormPage::kind).containsExactly(FormPage.Kind.STEP, FormPage.Kind.STEP);
        assertThat(form.pages().get(0).sections())
                .extracting(FormPage.Section::fields)
                .containsExactly(List.of("kind"), List.of("price", "total"));
    }

    @Test
    void samplesPassWhereverNothingHasToBeMadeUp() {
        var typed = SampleAnswers.of(form, LocalDate.of(2026, 1, 5), "示例", "东大街");
        assertThat(GATE.check(form, FormAnswers.fromPost(form, typed).values())).isEmpty();
    }

    @Test
    void conditionsAndRulesAreCheckedBeforeAnybodyFillsTheForm() {
        assertThat(broken(LAYOUT.replace("kind = \\\"paid\\\"", "colour = 1"), SCHEMA))
                .isNotEmpty();
        assertThat(broken(LAYOUT.replace("from != null", "price + 1"), SCHEMA)).isNotEmpty();
        assertThat(broken(LAYOUT, SCHEMA.replace("[\"kind\"]", "[\"kind\", \"price\"]")))
                .containsExactly("FORM_HIDDEN_REQUIRED");
        assertThat(broken(LAYOUT, SCHEMA.replace("\"field\": \"to\"", "\"field\": \"end\"")))
                .containsExactly("FORM_FIELD_NOT_IN_SCHEMA");
        assertThat(broken(LAYOUT.replace("\"steps\"", "\"stairs\""), SCHEMA)).containsExactly("FORM_WIDGET_UNKNOWN");
        assertThat(broken(LAYOUT.replace("\"money\"", "\"time\""), SCHEMA)).containsExactly("FORM_WIDGET_UNFIT");
        assertThat(broken(LAYOUT.replace("\"widget\": \"computed\"", "\"widget\": \"number\""), SCHEMA))
                .containsExactly("FORM_COMPUTED_SHOWN");
    }

    @Test
    void tabsAndStepsHoldPagesOnly() {
        var ui = read(LAYOUT);
        ((ObjectNode) ui.path("elements").get(0))
                .withArray("elements")
                .addObject()
                .put("type", "Control");
        assertThat(FormLinter.lint(read(SCHEMA), ui)).extracting(Finding::code).contains("FORM_PAGE_EXPECTED");
    }

    private List<String> codes(Map<String, Object> answers) {
        return GATE.check(form, answers).stream()
                .map(f -> f.pointer() + " " + f.code())
                .toList();
    }

    private static List<String> broken(String layout, String schema) {
        return FormLinter.lint(read(schema), read(layout)).stream()
                .map(Finding::code)
                .toList();
    }

    private static ObjectNode read(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
