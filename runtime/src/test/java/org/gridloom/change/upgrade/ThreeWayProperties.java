package org.gridloom.change.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridloom.artifact.KindSchemas;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.change.tree.RandomEdits;
import org.gridloom.change.tree.Shipped;
import org.gridloom.change.tree.TreeEdit;
import org.gridloom.change.tree.TreeEdits;
import org.gridloom.change.upgrade.ThreeWay.Choice;
import org.gridloom.change.upgrade.ThreeWay.Conflict;
import org.gridloom.change.upgrade.ThreeWay.Decision;
import org.gridloom.change.upgrade.ThreeWay.Merged;
import org.junit.jupiter.api.Test;

class ThreeWayProperties {
    private static final JsonNode NONE = MissingNode.getInstance();
    private static final Shape LIMITS = KindSchemas.shape("deadline");

    @Property(tries = 800)
    void whoeverDidNothingLosesNothingAndHindersNothing(
            @ForAll("artifacts") ParsedArtifact artifact, @ForAll long seed) {
        var shape = KindSchemas.shape(artifact.key().kind());
        var base = artifact.tree();
        var x = edited(base, seed, 4);
        assertThat(merge(base, x, base, shape)).isEqualTo(new Merged(x, List.of()));
        assertThat(merge(base, base, x, shape)).isEqualTo(new Merged(x, List.of()));
        assertThat(merge(base, x, x, shape)).isEqualTo(new Merged(x, List.of()));
    }

    @Property(tries = 800)
    void everyLocalEditIsThereOrReported(
            @ForAll("artifacts") ParsedArtifact artifact, @ForAll long mineSeed, @ForAll long theirsSeed) {
        var shape = KindSchemas.shape(artifact.key().kind());
        var base = artifact.tree();
        var mine = edited(base, mineSeed, 3);
        var theirs = edited(base, theirsSeed, 3);
        var found = merge(base, mine, theirs, shape).conflicts();
        var giveWay =
                found.stream().collect(Collectors.toMap(Conflict::pointer, c -> new Decision(Choice.THEIRS, NONE)));
        var result = ThreeWay.merge(base, mine, theirs, shape, giveWay).tree();
        var lost = new TreeSet<String>();
        var undone = TreeEdits.between(result, mine, shape).stream()
                .map(TreeEdit::pointer)
                .toList();
        for (TreeEdit edit : TreeEdits.between(base, mine, shape)) {
            boolean here =
                    undone.stream().noneMatch(p -> p.equals(edit.pointer()) && edit.what() != TreeEdit.What.MOVED);
            boolean reported = found.stream().anyMatch(c -> covers(c.pointer(), edit.pointer()));
            if (!here && !reported) {
                lost.add(edit.pointer());
            }
        }
        assertThat(lost).isEmpty();
    }

    @Property(tries = 800)
    void bothSidesAreTreatedAlikeButForConflictsAndTheOrderOfWhatIsNew(
            @ForAll("artifacts") ParsedArtifact artifact, @ForAll long mineSeed, @ForAll long theirsSeed) {
        var shape = KindSchemas.shape(artifact.key().kind());
        var base = artifact.tree();
        var mine = edited(base, mineSeed, 3);
        var theirs = edited(base, theirsSeed, 3);
        var one = merge(base, mine, theirs, shape);
        var other = merge(base, theirs, mine, shape);
        assertThat(places(one)).isEqualTo(places(other));
        if (one.conflicts().isEmpty()) {
            assertThat(TreeEdits.between(one.tree(), other.tree(), shape))
                    .allMatch(e -> e.what() == TreeEdit.What.MOVED);
        }
    }

    /** All trees of two members that may be missing, 1 or 2, on three sides: against the definition, place by place. */
    @Test
    void onSmallTreesItIsWhatTheDefinitionSays() {
        var all = new ArrayList<Map<String, Integer>>();
        for (int n = 0; n < 9; n++) {
            all.add(Map.of("a", n % 3, "b", n / 3));
        }
        int conflicts = 0;
        for (var base : all) {
            for (var mine : all) {
                for (var theirs : all) {
                    var wanted = new LinkedHashMap<String, Integer>();
                    var open = new TreeSet<String>();
                    for (String key : List.of("a", "b")) {
                        int from = base.getOrDefault(key, 0);
                        int to = mine.getOrDefault(key, 0);
                        int now = theirs.getOrDefault(key, 0);
                        boolean edit = from != to;
                        boolean holds = from == now;
                        boolean done = to == now;
                        wanted.put(key, edit && !done ? to : now);
                        if (edit && !holds && !done) {
                            open.add(key);
                        }
                    }
                    conflicts += open.size();
                    for (boolean list : new boolean[] {true, false}) {
                        var merged = merge(tree(base, list), tree(mine, list), tree(theirs, list), LIMITS);
                        assertThat(TreeEdits.between(merged.tree(), tree(wanted, list), LIMITS))
                                .allMatch(e -> e.what() == TreeEdit.What.MOVED);
                        assertThat(places(merged)).hasSameSizeAs(open);
                    }
                }
            }
        }
        assertThat(conflicts).isPositive();
    }

    @Property(tries = 500)
    void theOrderOfWhoChangedItStands(@ForAll("orders") List<String> mine, @ForAll("orders") List<String> theirs) {
        var base = limits(List.of("a", "b", "c", "d"));
        var merged = merge(base, limits(mine), limits(theirs), LIMITS);
        boolean mineMoved = !ofBase(mine)
                .equals(List.of("a", "b", "c", "d").stream()
                        .filter(mine::contains)
                        .toList());
        if (!mineMoved) {
            var upper = ofBase(theirs).stream().filter(mine::contains).toList();
            var result = new ArrayList<String>();
            merged.tree().path("limits").forEach(l -> result.add(l.path("id").asText()));
            assertThat(result.stream().filter(upper::contains).toList()).isEqualTo(upper);
            assertThat(result).doesNotHaveDuplicates();
        }
    }

    private static List<String> ofBase(List<String> ids) {
        return ids.stream().filter(List.of("a", "b", "c", "d")::contains).toList();
    }

    private static JsonNode limits(List<String> ids) {
        var tree = JsonNodeFactory.instance.objectNode();
        var list = tree.putArray("limits");
        ids.forEach(id -> list.addObject().put("id", id).put("limit", "1wd"));
        return tree;
    }

    private static JsonNode tree(Map<String, Integer> values, boolean list) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        var entries = list ? tree.putArray("limits") : JsonNodeFactory.instance.arrayNode();
        List.of("a", "b").forEach(key -> {
            int value = values.getOrDefault(key, 0);
            if (value > 0 && list) {
                entries.addObject().put("id", key).put("limit", value + "wd");
            } else if (value > 0) {
                tree.put(key, value);
            }
        });
        return tree;
    }

    private static List<String> places(Merged merged) {
        return merged.conflicts().stream().map(Conflict::pointer).sorted().toList();
    }

    private static boolean covers(String conflict, String edit) {
        String at = conflict.replace("#order", "");
        return edit.equals(at) || edit.startsWith(at + "/") || at.startsWith(edit + "/");
    }

    private static Merged merge(JsonNode base, JsonNode mine, JsonNode theirs, Shape shape) {
        return ThreeWay.merge(base, mine, theirs, shape, Map.of());
    }

    private static JsonNode edited(JsonNode tree, long seed, int times) {
        var random = new Random(seed);
        var edits = new RandomEdits(random);
        var result = tree;
        for (int i = random.nextInt(times); i >= 0; i--) {
            result = edits.change(result);
        }
        return result;
    }

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.shuffle("a", "b", "c", "d", "x", "y")
                .flatMap(all -> Arbitraries.integers().between(0, 6).map(n -> List.copyOf(all.subList(0, n))));
    }

    @Provide
    Arbitrary<ParsedArtifact> artifacts() {
        return Arbitraries.of(Shipped.all().stream()
                .filter(a -> !a.tree().has("parameters") && a.tree().size() > 2)
                .toList());
    }
}
