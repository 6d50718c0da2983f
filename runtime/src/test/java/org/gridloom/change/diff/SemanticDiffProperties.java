package org.gridloom.change.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.change.tree.RandomEdits;
import org.gridloom.change.tree.Shipped;

/** The diff is empty exactly when both normal forms are equal. */
class SemanticDiffProperties {
    private static final Pattern POINT = Pattern.compile(" (x|y|width|height)=\"[0-9]+\"");
    private static final Pattern VALUE = Pattern.compile(
            "(gridloom:[a-z]+|name|label|targetRef|default|calledElement|hitPolicy)=\"([^\"]+)\"|<text>([^<]+)</text>");

    @Property(tries = 1500)
    void anyEditOfAnyDocumentIsSaid(@ForAll("documents") ParsedArtifact artifact, @ForAll long seed) {
        var after = new RandomEdits(new Random(seed)).change(artifact.tree());
        assertThat(lines(artifact, artifact.tree(), after)).isPositive();
    }

    @Property(tries = 300)
    void whatIsOnlyWrittenOtherwiseIsNotSaid(@ForAll("documents") ParsedArtifact artifact, @ForAll long seed) {
        var after = new RandomEdits(new Random(seed)).written(artifact.tree());
        assertThat(lines(artifact, artifact.tree(), after)).isZero();
    }

    @Property(tries = 200)
    void anyEditOfADrawingOrTableIsSaid(@ForAll("drawings") ParsedArtifact artifact, @ForAll long seed) {
        String text = artifact.text();
        var found = VALUE.matcher(text.substring(0, text.indexOf("DI>") < 0 ? text.length() : text.length()));
        var places = found.results().toList();
        var place = places.get(new Random(seed).nextInt(places.size()));
        String after = text.substring(0, place.end() - (place.group(3) == null ? 1 : 7)) + "z"
                + text.substring(place.end() - (place.group(3) == null ? 1 : 7));
        assertThat(lines(artifact, artifact.tree(), text(after)))
                .as(place.group())
                .isPositive();
    }

    @Property(tries = 60)
    void layoutCommentsAndWhiteSpaceOfADrawingAreNotSaid(
            @ForAll("drawings") ParsedArtifact artifact, @ForAll long seed) {
        var random = new Random(seed);
        String after = POINT.matcher(artifact.text())
                .replaceAll(m -> " " + m.group(1) + "=\"" + random.nextInt(900) + "\"")
                .replaceAll(">\\s*\n\\s*<(?!/?text)", random.nextBoolean() ? ">\n\n\t<" : "> <!-- noted --> <")
                .replace("bpmn:", "b:")
                .replace("xmlns:bpmn=", "xmlns:b=")
                .replace("gridloom:", "own:")
                .replace("xmlns:gridloom=", "xmlns:own=")
                .replace("urn:own:b:1", "urn:gridloom:bpmn:1")
                .replace("urn:own:", "urn:gridloom:");
        assertThat(after).isNotEqualTo(artifact.text());
        assertThat(lines(artifact, artifact.tree(), text(after))).isZero();
    }

    private static int lines(ParsedArtifact artifact, JsonNode before, JsonNode after) {
        int all = -1;
        for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            var subject = new Subject(artifact.key().kind(), artifact.key().name(), "", before, after);
            int lines = SemanticDiff.of(subject, Titles.NONE, locale)
                    .map(g -> g.lines().size())
                    .orElse(0);
            assertThat(all == -1 || all == lines).isTrue();
            all = lines;
        }
        return all;
    }

    private static JsonNode text(String text) {
        var tree = JsonNodeFactory.instance.objectNode().put("text", text);
        tree.putObject("parameters");
        return tree;
    }

    @Provide
    Arbitrary<ParsedArtifact> documents() {
        return Arbitraries.of(Shipped.all().stream()
                .filter(a -> !a.tree().has("text") || !a.tree().has("parameters"))
                .toList());
    }

    @Provide
    Arbitrary<ParsedArtifact> drawings() {
        return Arbitraries.of(Shipped.all().stream()
                .filter(a -> a.key().kind().equals("process") || a.key().kind().equals("decision"))
                .toList());
    }
}
