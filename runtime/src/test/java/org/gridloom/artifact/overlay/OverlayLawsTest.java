package org.gridloom.artifact.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridloom.artifact.text.StrictYaml;

/** What has to hold of layers whatever they say: semantics of overlays as laws. */
class OverlayLawsTest {
    private static final Shape SHAPE = Shape.of(yaml("""
            {properties: {
              title: {properties: {}},
              limits: {type: array, x-key: id, items: {properties: {
                limit: {x-tight: lower},
                posts: {type: array},
                rungs: {type: array, x-key: at, items: {properties: {to: {}}}}}}}}}
            """));
    private static final List<String> PLACES = List.of(
            "/title", "/title/zh", "/limits", "/limits/a", "/limits/a/limit", "/limits/b/rungs/1", "/limits/c/posts");

    /** One layer as it may come: a patch, and pointers it locks. */
    record Drawn(JsonNode patch, List<String> locks) {}

    @Property(tries = 1000)
    void layersAreAssociative(
            @ForAll("trees") JsonNode base, @ForAll("patches") JsonNode p, @ForAll("patches") JsonNode q) {
        assertThat(Merge.lay(base, Merge.join(p, q, SHAPE), SHAPE)).isEqualTo(lay(base, p, q));
    }

    @Property(tries = 500)
    void howThreePatchesAreJoinedDoesNotMatter(
            @ForAll("trees") JsonNode base,
            @ForAll("patches") JsonNode p,
            @ForAll("patches") JsonNode q,
            @ForAll("patches") JsonNode r) {
        var left = Merge.join(Merge.join(p, q, SHAPE), r, SHAPE);
        var right = Merge.join(p, Merge.join(q, r, SHAPE), SHAPE);
        assertThat(Merge.lay(base, left, SHAPE)).isEqualTo(lay(base, p, q, r));
        assertThat(Merge.lay(base, right, SHAPE)).isEqualTo(lay(base, p, q, r));
    }

    @Property(tries = 1000)
    void aLayerTwiceIsALayerOnce(@ForAll("trees") JsonNode base, @ForAll("patches") JsonNode patch) {
        assertThat(lay(base, patch, patch)).isEqualTo(lay(base, patch));
    }

    @Property(tries = 1000)
    void aLockedPathNeverDiffersFromTheLockingLayers(
            @ForAll("trees") JsonNode base, @ForAll("layers") List<Drawn> drawn) {
        var end = resolve(base, drawn);
        for (var lock : end.locks()) {
            int by = Integer.parseInt(lock.origin().version());
            var there = resolve(base, drawn.subList(0, by)).tree();
            assertThat(Leaves.at(end.tree(), lock.at(), SHAPE)).isEqualTo(Leaves.at(there, lock.at(), SHAPE));
        }
    }

    @Property(tries = 1000)
    void everyLeafWasSetByExactlyTheLastLayerThatChangedIt(
            @ForAll("trees") JsonNode base, @ForAll("layers") List<Drawn> drawn) {
        var end = resolve(base, drawn);
        var leaves = Leaves.of(end.tree(), SHAPE);
        assertThat(end.origins().keySet()).isEqualTo(leaves.keySet());
        end.origins().forEach((leaf, origin) -> {
            int by = Integer.parseInt(origin.version());
            assertThat(leavesAfter(base, drawn, by)).containsEntry(leaf, leaves.get(leaf));
            for (int later = by + 1; later <= drawn.size(); later++) {
                assertThat(leavesAfter(base, drawn, later)).containsEntry(leaf, leaves.get(leaf));
            }
            if (by > 0) {
                assertThat(leavesAfter(base, drawn, by - 1).get(leaf)).isNotEqualTo(leaves.get(leaf));
            }
        });
    }

    @Property(tries = 500)
    void aBoundedLimitIsNeverLongerThanItWas(@ForAll("layers") List<Drawn> drawn) {
        var base = yaml("{limits: [{id: a, limit: 3wd}]}");
        var bound = new Bound("/limits/a/limit", yaml("tighten"));
        var end = Overlay.resolve(
                base, new Overlay.Layer(origin(0), base, List.of(), List.of(bound)), layers(drawn), SHAPE);
        var limit = Leaves.at(end.tree(), "/limits/a/limit", SHAPE);
        assertThat(Amount.compare(limit, yaml("3wd")))
                .hasValueSatisfying(c -> assertThat(c).isLessThanOrEqualTo(0));
    }

    private static java.util.Map<String, JsonNode> leavesAfter(JsonNode base, List<Drawn> drawn, int layers) {
        return Leaves.of(resolve(base, drawn.subList(0, layers)).tree(), SHAPE);
    }

    private static JsonNode lay(JsonNode base, JsonNode... patches) {
        var tree = base;
        for (JsonNode patch : patches) {
            tree = Merge.lay(tree, patch, SHAPE);
        }
        return tree;
    }

    private static Overlay.Result resolve(JsonNode base, List<Drawn> drawn) {
        return Overlay.resolve(base, new Overlay.Layer(origin(0), base, List.of(), List.of()), layers(drawn), SHAPE);
    }

    private static List<Overlay.Layer> layers(List<Drawn> drawn) {
        var layers = new ArrayList<Overlay.Layer>();
        for (Drawn one : drawn) {
            layers.add(new Overlay.Layer(origin(layers.size() + 1), one.patch(), one.locks(), List.of()));
        }
        return layers;
    }

    /** The place of the layer is its version, so that a test can find it again. */
    private static Provenance origin(int at) {
        return new Provenance("layer-" + at, "file-" + at, String.valueOf(at));
    }

    @Provide
    Arbitrary<List<Drawn>> layers() {
        var locks = Arbitraries.of(PLACES).list().ofMaxSize(1);
        return Combinators.combine(patches(), locks).as(Drawn::new).list().ofMaxSize(4);
    }

    /** A patch over nothing is a document: no nulls and marks are left. */
    @Provide
    Arbitrary<JsonNode> trees() {
        return patches().map(patch -> Merge.lay(yaml("{}"), patch, SHAPE));
    }

    @Provide
    Arbitrary<JsonNode> patches() {
        var titles = Arbitraries.of("null", "{zh: x}", "{zh: null, en: y}", "{$replace: true, en: z}", "{}");
        return Combinators.combine(titles.optional(), limits().optional()).as((title, limits) -> {
            var parts = new ArrayList<String>();
            title.ifPresent(t -> parts.add("title: " + t));
            limits.ifPresent(l -> parts.add("limits: " + l));
            return yaml("{" + String.join(", ", parts) + "}");
        });
    }

    private static Arbitrary<String> limits() {
        var said = Arbitraries.of(
                "limit: 1wd",
                "limit: 5wd",
                "limit: null",
                "posts: [p, q]",
                "posts: []",
                "rungs: [{at: 1, to: x}]",
                "rungs: [{$replace: true}, {at: 2, to: y}]",
                "rungs: [{at: 1, $remove: true}, {at: 3, to: z}]",
                "rungs: null",
                "$replace: true, limit: 2wd",
                "$remove: true",
                "$after: a, limit: 3wd",
                "$after: e");
        var lists = Arbitraries.of("a", "b", "c", "d", "e")
                .list()
                .uniqueElements()
                .ofMaxSize(4)
                .flatMap(ids -> said.list().ofSize(ids.size()).map(words -> entries(ids, words)));
        var reset = lists.map(list -> "[{$replace: true}" + (list.equals("[]") ? "" : ", ") + list.substring(1));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, lists),
                net.jqwik.api.Tuple.of(1, reset),
                net.jqwik.api.Tuple.of(1, Arbitraries.just("null")));
    }

    private static String entries(List<String> ids, List<String> words) {
        var entries = new ArrayList<String>();
        for (int i = 0; i < ids.size(); i++) {
            entries.add("{id: " + ids.get(i) + ", " + words.get(i) + "}");
        }
        return "[" + String.join(", ", entries) + "]";
    }

    private static JsonNode yaml(String text) {
        return StrictYaml.read(text).tree();
    }
}
