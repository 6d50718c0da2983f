package org.gridloom.change.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridloom.artifact.KindSchemas;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.artifact.overlay.Merge;
import org.gridloom.artifact.text.StrictYaml;
import org.gridloom.change.tree.RandomEdits;
import org.gridloom.change.tree.Shipped;
import org.gridloom.change.upgrade.ThreeWay.Choice;
import org.gridloom.change.upgrade.ThreeWay.Decision;
import org.gridloom.tenant.TenantPath;
import org.junit.jupiter.api.Test;

class PatchOfProperties {
    private static final String NOTED = """
            kind: overlay/v1
            target: {kind: deadline, name: community-event}
            # the city says so
            locks: [/limits/accept/limit]
            patch:
              limits:
                - {id: handle, limit: 4wd}
                - {id: verify, limit: 4wh}
            """;

    @Property(tries = 1000)
    void aPatchMakesOfTheUpperDocumentTheOneThatIsWanted(
            @ForAll("artifacts") ParsedArtifact artifact, @ForAll long seed) {
        var shape = KindSchemas.shape(artifact.key().kind());
        var edits = new RandomEdits(new Random(seed));
        var wanted = edits.change(edits.change(artifact.tree()));
        var patch = PatchOf.between(artifact.tree(), wanted, shape);
        assertThat(Merge.lay(artifact.tree(), patch, shape)).isEqualTo(wanted);
        assertThat(PatchOf.between(wanted, wanted, shape)).isEmpty();
    }

    @Test
    void whatIsSaidAboveNowDisappearsAndTheRestCarriesOver() {
        var result = rebase(limits("5wd", "1wd"), limits("4wd", "2wd"), Map.of());
        // handle 5wd -> 4wd is already there; verify 1wd -> 4wh meets 1wd -> 2wd
        assertThat(result.conflicts()).extracting(ThreeWay.Conflict::pointer).containsExactly("/limits/verify/limit");
        String text = result.edits().get(0).text().orElseThrow();
        assertThat(text).contains("# the city says so", "locks: [/limits/accept/limit]");
        assertThat(StrictYaml.read(text).tree().at("/patch").toString())
                .isEqualTo("{\"limits\":[{\"id\":\"verify\",\"limit\":\"4wh\"}]}");
    }

    @Test
    void aLayerThatNothingMeetsStaysAsItIsWritten() {
        var result = rebase(limits("5wd", "1wd"), withMore(limits("5wd", "1wd")), Map.of());
        assertThat(result.edits()).isEmpty();
        assertThat(result.conflicts()).isEmpty();
        assertThat(result.carried()).isEqualTo(2);
    }

    @Test
    void theThreeChoicesDoWhatTheySay() {
        var upper = limits("3wd", "1wd");
        String at = "/limits/handle/limit";
        var mine = rebase(limits("5wd", "1wd"), upper, Map.of(at, decision(Choice.MINE)));
        assertThat(mine.edits()).isEmpty();
        var theirs = rebase(limits("5wd", "1wd"), upper, Map.of(at, decision(Choice.THEIRS)));
        assertThat(patch(theirs)).isEqualTo("{\"limits\":[{\"id\":\"verify\",\"limit\":\"4wh\"}]}");
        var hand = new Decision(Choice.BY_HAND, JsonNodeFactory.instance.textNode("2wd"));
        assertThat(patch(rebase(limits("5wd", "1wd"), upper, Map.of(at, hand)))).contains("\"limit\":\"2wd\"");
    }

    private static String patch(Rebase.Result result) {
        return StrictYaml.read(result.edits().get(0).text().orElseThrow())
                .tree()
                .at("/patch")
                .toString();
    }

    private static Decision decision(Choice choice) {
        return new Decision(choice, JsonNodeFactory.instance.missingNode());
    }

    private static Rebase.Result rebase(JsonNode base, JsonNode theirs, Map<String, Decision> decisions) {
        var files = new TreeMap<>(Map.of("tenant-configs/taizhou/overlays/deadline/community-event.patch.yaml", NOTED));
        var layer = new LocalLayer(TenantPath.of("taizhou"), "deadline", "community-event", true, files);
        var patch = StrictYaml.read(NOTED).tree().path("patch");
        var mine = Merge.lay(base, patch, KindSchemas.shape("deadline"));
        return Rebase.handle(layer, base, mine, theirs, decisions);
    }

    private static JsonNode limits(String handle, String verify) {
        return StrictYaml.read("{calendar: c, limits: [{id: handle, limit: " + handle + "}, {id: verify, limit: "
                        + verify + "}]}")
                .tree();
    }

    private static JsonNode withMore(JsonNode tree) {
        var copy = tree.deepCopy();
        ((com.fasterxml.jackson.databind.node.ArrayNode) copy.path("limits"))
                .addObject()
                .put("id", "more")
                .put("limit", "1wd");
        return copy;
    }

    @Provide
    Arbitrary<ParsedArtifact> artifacts() {
        return Arbitraries.of(Shipped.all().stream()
                .filter(a -> !a.tree().has("parameters") && a.tree().size() > 2)
                .toList());
    }
}
