package org.gridloom.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.form.DraftFit.Lost;
import org.junit.jupiter.api.Test;

/** What was typed stays or is handed out; it is never in neither. */
class DraftFitTest {
    private static final Form OLD = form("note", "a", "b");
    private static final Form NEW = form("course", "b", "c");

    @Test
    void whatHasNoFieldAndWhatIsNoChoiceAnyMoreIsHandedOutInWords() {
        var fitted = DraftFit.of(
                Map.of("note", List.of("text"), "kind", List.of("a"), "version", List.of("3")),
                List.of(),
                Optional.of(OLD),
                Optional.of(NEW));
        assertThat(fitted.kept()).isEqualTo(Map.of("version", List.of("3")));
        assertThat(fitted.lost())
                .containsExactlyInAnyOrder(
                        new Lost("note", Map.of("zh", "经过"), List.of("text"), List.of("text"), true),
                        new Lost("kind", Map.of("zh", "种类"), List.of("a"), List.of("选项a"), false));
    }

    @Test
    void whatFitsStays() {
        var typed = Map.of("kind", List.of("b"), "place.lon", List.of("119.9"), "rows.0.name", List.of("x"));
        assertThat(DraftFit.of(typed, List.of(), Optional.of(OLD), Optional.of(NEW)))
                .isEqualTo(new DraftFit.Fitted(typed, List.of()));
    }

    @Test
    void aColumnThatIsGoneIsLostAndItsRowStays() {
        var fitted = DraftFit.of(
                Map.of("rows.0.name", List.of("x"), "rows.0.old", List.of("y")),
                List.of(),
                Optional.of(form("note", "a", "b")),
                Optional.of(NEW));
        assertThat(fitted.kept()).containsOnlyKeys("rows.0.name");
    }

    @Test
    void whatWasHandedOutComesBackWhereItHasAPlaceUnlessSomethingWasTypedSince() {
        var lost = List.of(new Lost("note", Map.of("zh", "经过"), List.of("text"), List.of("text"), true));
        assertThat(DraftFit.of(Map.of(), lost, Optional.of(NEW), Optional.of(OLD)))
                .isEqualTo(new DraftFit.Fitted(Map.of("note", List.of("text")), List.of()));
        assertThat(DraftFit.of(Map.of("note", List.of("new")), lost, Optional.of(OLD), Optional.of(OLD)))
                .isEqualTo(new DraftFit.Fitted(Map.of("note", List.of("new")), lost));
    }

    @Test
    void aStepWithoutAFormHandsEverythingOut() {
        var fitted = DraftFit.of(Map.of("note", List.of("text")), List.of(), Optional.of(OLD), Optional.empty());
        assertThat(fitted.kept()).isEmpty();
        assertThat(fitted.lost()).hasSize(1);
    }

    private static Form form(String text, String... choices) {
        var one = "{'const': '%s', 'title': '选项%s'}";
        String options = one.formatted(choices[0], choices[0]) + "," + one.formatted(choices[1], choices[1]);
        String old = text.equals("note") ? ", 'old': {'type': 'string'}" : "";
        String schema = "{'type': 'object', 'properties': {'" + text + "': {'title': '经过', 'type': 'string'},"
                + "'kind': {'title': '种类', 'type': 'string', 'oneOf': [" + options + "]}, 'place': {'type': 'object'},"
                + "'rows': {'type': 'array', 'items': {'type': 'object', 'properties': {'name': {'type': 'string'}"
                + old
                + "}}}}}";
        String detail = "{'elements': [{'scope': '#/properties/name'}"
                + (old.isEmpty() ? "" : ", {'scope': '#/properties/old'}") + "]}";
        String ui = "{'elements': [{'scope': '#/properties/" + text
                + "'}, {'scope': '#/properties/kind', 'widget': 'radio'},"
                + "{'scope': '#/properties/place', 'widget': 'location'}, {'scope': '#/properties/rows', 'options':"
                + " {'widget': 'table', 'detail': " + detail + "}}]}";
        try {
            var json = new ObjectMapper();
            return Form.of("f", json.readTree(schema.replace('\'', '"')), json.readTree(ui.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
