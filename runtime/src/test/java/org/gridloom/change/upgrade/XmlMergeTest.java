package org.gridloom.change.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.change.tree.Shipped;
import org.gridloom.change.tree.XmlTree;
import org.gridloom.change.upgrade.ThreeWay.Choice;
import org.gridloom.change.upgrade.ThreeWay.Conflict;
import org.gridloom.change.upgrade.ThreeWay.Decision;
import org.junit.jupiter.api.Test;

class XmlMergeTest {
    private static final Pattern VALUE =
            Pattern.compile("(gridloom:[a-z]+|name|label)=\"([^\"]+)\"|<text>([^<]+)</text>");
    private static final String FLOW = Shipped.one("process", "micro-works").text();
    private static final String TABLE = Shipped.one("decision", "handle-limit").text();

    @Property(tries = 150)
    void whoeverDidNothingLosesNothing(@ForAll("drawings") ParsedArtifact artifact, @ForAll long seed) {
        String base = artifact.text();
        String x = edited(base, seed);
        for (var merged : new XmlMerge.Merged[] {
            XmlMerge.merge(base, x, base, Map.of()).orElseThrow(),
            XmlMerge.merge(base, base, x, Map.of()).orElseThrow()
        }) {
            assertThat(merged.conflicts()).isEmpty();
            assertThat(XmlTree.read(merged.text())).isEqualTo(XmlTree.read(x));
        }
    }

    @Property(tries = 150)
    void editsOfDifferentPlacesComeTogetherAndOfOnePlaceAreReported(
            @ForAll("drawings") ParsedArtifact artifact, @ForAll long mine, @ForAll long theirs) {
        String base = artifact.text();
        String ours = edited(base, mine);
        String upper = edited(base, theirs);
        var one = XmlMerge.merge(base, ours, upper, Map.of()).orElseThrow();
        var other = XmlMerge.merge(base, upper, ours, Map.of()).orElseThrow();
        assertThat(one.conflicts())
                .extracting(Conflict::pointer)
                .isEqualTo(other.conflicts().stream().map(Conflict::pointer).toList());
        if (one.conflicts().isEmpty()) {
            assertThat(XmlTree.read(one.text())).isEqualTo(XmlTree.read(other.text()));
        }
    }

    @Test
    void aStepAddedHereAndAPostTakenAwayAboveAreBothThere() {
        String mine = FLOW.replace(
                        "<bpmn:exclusiveGateway id=\"Together\">",
                        "<bpmn:userTask id=\"check\" name=\"村级核查\"><bpmn:incoming>to_handled</bpmn:incoming>"
                                + "<bpmn:outgoing>to_check</bpmn:outgoing></bpmn:userTask>"
                                + "<bpmn:sequenceFlow id=\"to_check\" sourceRef=\"check\" targetRef=\"Together\"/>"
                                + "<bpmn:exclusiveGateway id=\"Together\">")
                .replace("sourceRef=\"handle\" targetRef=\"Together\"", "sourceRef=\"handle\" targetRef=\"check\"");
        String theirs =
                FLOW.replace("gridloom:posts=\"village-desk,auxiliary-police,", "gridloom:posts=\"village-desk,");
        var merged = XmlMerge.merge(FLOW, mine, theirs, Map.of()).orElseThrow();
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.text())
                .contains(
                        "村级核查",
                        "gridloom:posts=\"village-desk,township-centre",
                        "<bpmn:incoming>to_check</bpmn:incoming>");
    }

    @Test
    void aCellOfTwoMindsIsReportedAndDecided() {
        String mine = TABLE.replaceFirst("\"3wd\"", "\"2wd\"").replace("\"5wd\"", "\"6wd\"");
        String theirs = TABLE.replaceFirst("\"3wd\"", "\"4wd\"");
        var open = XmlMerge.merge(TABLE, mine, theirs, Map.of()).orElseThrow();
        assertThat(open.conflicts())
                .extracting(Conflict::pointer)
                .containsExactly("/text/elements/row_3/cells/result/text");
        assertThat(open.text()).contains("\"2wd\"", "\"6wd\"").doesNotContain("\"4wd\"");
        var decision = new Decision(Choice.THEIRS, MissingNode.getInstance());
        var decided = XmlMerge.merge(TABLE, mine, theirs, Map.of("/text/elements/row_3/cells/result/text", decision))
                .orElseThrow();
        assertThat(decided.text()).contains("\"4wd\"", "\"6wd\"").doesNotContain("\"2wd\"");
    }

    @Test
    void whatIsNoDrawingIsOneValue() {
        assertThat(XmlMerge.merge(FLOW, "no drawing", FLOW, Map.of())).isEmpty();
    }

    private static String edited(String text, long seed) {
        var places = VALUE.matcher(text).results().toList();
        var place = places.get(new Random(seed).nextInt(places.size()));
        int at = place.end() - (place.group(3) == null ? 1 : 7);
        return text.substring(0, at) + (char) ('a' + Math.floorMod(seed, 26)) + text.substring(at);
    }

    @Provide
    Arbitrary<ParsedArtifact> drawings() {
        return Arbitraries.of(Shipped.all().stream()
                .filter(a -> a.key().kind().equals("process") || a.key().kind().equals("decision"))
                .toList());
    }
}
