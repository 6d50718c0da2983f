package org.gridloom.artifact.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gridloom.artifact.overlay.Merge;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.artifact.text.StrictYaml;
import org.gridloom.shared.Finding;
import org.junit.jupiter.api.Test;

class TextPartsTest {
    private static final String PROCESS = """
            <p xmlns:gridloom="urn:gridloom:bpmn:1">
              <gridloom:parameter name="days" type="number" value="3" min="1" max="5"/>
              <gridloom:parameter value='a&amp;b' name='unit' in='a&amp;b,c'/>
            </p>
            """;
    private static final String DECISION = """
            <definitions xmlns:gridloom="urn:gridloom:bpmn:1"><decision name="urgency"><decisionTable>
              <rule id="deep" gridloom:overridable="true"><inputEntry><text>"deep"</text></inputEntry>
                <outputEntry><text>"urgent"</text></outputEntry></rule>
              <rule id="other"><inputEntry><text>-</text></inputEntry>
                <outputEntry><text>"normal"</text></outputEntry></rule>
            </decisionTable></decision></definitions>
            """;

    @Test
    void aProcessOffersItsDeclaredParametersWithTheirValues() {
        assertThat(TextParts.tree("process", PROCESS).path("parameters")).isEqualTo(yaml("{days: 3, unit: 'a&b'}"));
        assertThat(TextParts.written("process", TextParts.tree("process", PROCESS)))
                .isEqualTo(PROCESS);
    }

    @Test
    void aSetParameterIsReadInPlaceOfTheOneWritten() {
        var tree = Merge.lay(
                TextParts.tree("process", PROCESS), yaml("{parameters: {days: 5, unit: '\"<c>'}}"), Shape.PLAIN);
        assertThat(TextParts.written("process", tree))
                .isEqualTo(PROCESS.replace("value=\"3\"", "value=\"5\"")
                        .replace("value='a&amp;b'", "value=\"&quot;&lt;c&gt;\""));
    }

    @Test
    void aParameterIsCheckedAgainstItsDeclaration() {
        assertThat(codes("process", PROCESS, "{parameters: {days: 4, unit: c}}"))
                .isEmpty();
        assertThat(codes("process", PROCESS, "{parameters: {days: 6}}")).containsExactly("OVERLAY_OUT_OF_BOUNDS");
        assertThat(codes("process", PROCESS, "{parameters: {unit: d}}")).containsExactly("OVERLAY_OUT_OF_BOUNDS");
        assertThat(codes("process", PROCESS, "{parameters: {days: '4'}}")).containsExactly("PARAMETER_TYPE");
        assertThat(codes("process", PROCESS, "{parameters: {days: null}}")).containsExactly("PARAMETER_TYPE");
        assertThat(codes("process", PROCESS, "{parameters: {day: 4}}")).containsExactly("PARAMETER_NOT_DECLARED");
    }

    @Test
    void onlyRowsDeclaredOverridableAreOffered() {
        assertThat(TextParts.tree("decision", DECISION).path("rows"))
                .isEqualTo(yaml("{urgency: {deep: {when: ['\"deep\"'], then: ['\"urgent\"']}}}"));
        assertThat(codes("decision", DECISION, "{rows: {urgency: {deep: {then: ['\"low\"']}}}}"))
                .isEmpty();
        assertThat(codes("decision", DECISION, "{rows: {urgency: {other: {then: ['\"low\"']}}}}"))
                .containsExactly("ROW_NOT_OVERRIDABLE");
        assertThat(codes("decision", DECISION, "{rows: {urgency: {deep: {then: []}}}}"))
                .containsExactly("ROW_SHAPE");
    }

    @Test
    void aSetRowIsReadInPlaceOfTheOneWrittenAndARemovedRowIsGone() {
        var base = TextParts.tree("decision", DECISION);
        assertThat(TextParts.written("decision", base)).isEqualTo(DECISION);
        var set = Merge.lay(base, yaml("{rows: {urgency: {deep: {then: ['\"a < b\"']}}}}"), Shape.PLAIN);
        assertThat(TextParts.written("decision", set)).contains("\"a &lt; b\"", "\"normal\"", "\"deep\"");
        var gone = Merge.lay(base, yaml("{rows: {urgency: {deep: null}}}"), Shape.PLAIN);
        assertThat(TextParts.written("decision", gone)).contains("\"normal\"").doesNotContain("\"deep\"");
    }

    @Test
    void anotherTextBringsWhatItDeclaresAndForgetsTheRest() {
        var replacing = TextParts.replacing("process", PROCESS.replace("days", "weeks"));
        var tree = Merge.lay(TextParts.tree("process", PROCESS), replacing, Shape.PLAIN);
        assertThat(tree).isEqualTo(TextParts.tree("process", PROCESS.replace("days", "weeks")));
    }

    @Test
    void aTextThatIsNoXmlOffersNothing() {
        assertThat(TextParts.tree("decision", "<overridable").path("rows")).isEmpty();
    }

    private static java.util.List<String> codes(String kind, String text, String patch) {
        return TextParts.check(kind, TextParts.tree(kind, text), yaml(patch)).stream()
                .map(Finding::code)
                .toList();
    }

    private static ObjectNode yaml(String text) {
        return (ObjectNode) StrictYaml.read(text).tree();
    }
}
