package org.gridloom.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridloom.artifact.overlay.Bound;
import org.gridloom.artifact.overlay.Leaves;
import org.gridloom.artifact.overlay.Merge;
import org.gridloom.artifact.overlay.Overlay;
import org.gridloom.artifact.overlay.Provenance;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.artifact.text.StrictYaml;
import org.gridloom.shared.Finding;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private static final Shape SHAPE = KindSchemas.shape("deadline");
    private static final Provenance LIBRARY = new Provenance("library/p", "base", "1");
    private static final JsonNode BASE =
            yaml("{calendar: w, limits: [{id: a, limit: 2wh}, {id: b, limit: 5wd}, {id: c, limit: 1wd}]}");

    @Property(tries = 500)
    void layersAreAssociative(@ForAll("patches") JsonNode first, @ForAll("patches") JsonNode second) {
        var stepwise = Merge.lay(Merge.lay(BASE, first, SHAPE), second, SHAPE);
        assertThat(Merge.lay(BASE, Merge.join(first, second, SHAPE), SHAPE)).isEqualTo(stepwise);
    }

    @Property(tries = 500)
    void aLayerTwiceIsALayerOnce(@ForAll("patches") JsonNode patch) {
        var once = Merge.lay(BASE, patch, SHAPE);
        assertThat(Merge.lay(once, patch, SHAPE)).isEqualTo(once);
    }

    @Property(tries = 500)
    void aLockedValueNeverDiffersAndEveryLeafHasAnOrigin(@ForAll("patches") JsonNode patch) {
        var result = resolve(patch, List.of("/limits/b"), List.of());
        assertThat(Leaves.at(result.tree(), "/limits/b", SHAPE)).isEqualTo(Leaves.at(BASE, "/limits/b", SHAPE));
        assertThat(result.origins().keySet())
                .isEqualTo(Leaves.of(result.tree(), SHAPE).keySet());
    }

    @Test
    void whatHoldsALockedValueCannotBeRemoved() {
        var removed = resolve(yaml("{limits: [{id: b, $remove: true}]}"), List.of("/limits/b/limit"), List.of());
        assertThat(removed.findings()).extracting(Finding::code).containsExactly("OVERLAY_LOCKED");
        assertThat(removed.tree()).isEqualTo(BASE);
    }

    @Test
    void aShorterLimitIsTighterAndALongerOneIsRefused() {
        var bound = List.of(new Bound("/limits/b/limit", JsonNodeFactory.instance.textNode("tighten")));
        assertThat(resolve(yaml("{limits: [{id: b, limit: 3wd}]}"), List.of(), bound)
                        .findings())
                .isEmpty();
        assertThat(resolve(yaml("{limits: [{id: b, limit: 9wd}]}"), List.of(), bound)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("OVERLAY_OUT_OF_BOUNDS");
    }

    private static Overlay.Result resolve(JsonNode patch, List<String> locks, List<Bound> bounds) {
        var upper = new Overlay.Layer(LIBRARY, BASE, locks, bounds);
        var own = new Overlay.Layer(new Provenance("t", "patch", "2"), patch, List.of(), List.of());
        return Overlay.resolve(BASE, upper, List.of(own), SHAPE);
    }

    @Provide
    Arbitrary<JsonNode> patches() {
        var ids = Arbitraries.of("a", "b", "c", "d", "e");
        var marks = Arbitraries.of("limit: 1wd", "limit: null", "warn: 50", "$remove: true", "$after: a, limit: 3wd");
        return ids.list()
                .uniqueElements()
                .ofMaxSize(4)
                .flatMap(chosen -> marks.list().ofSize(chosen.size()).map(said -> {
                    var entries = new java.util.ArrayList<String>();
                    for (int i = 0; i < chosen.size(); i++) {
                        entries.add("{id: " + chosen.get(i) + ", " + said.get(i) + "}");
                    }
                    return yaml("{limits: [" + String.join(", ", entries) + "]}");
                }));
    }

    private static JsonNode yaml(String text) {
        return StrictYaml.read(text).tree();
    }
}
