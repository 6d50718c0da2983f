package org.gridloom.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridloom.tenant.TenantPath;
import org.junit.jupiter.api.Test;

/** The effective configuration of all real units, against one that is worked out flat and by other means. */
class EffectiveTreeTest {
    private static final Map<String, String> REAL = real();
    private static final List<String> KINDS = List.of("post", "case-type", "calendar", "deadline", "connector");

    @Test
    void everyRealUnitHasWhatTheFlatRecomputationSays() {
        assertThat(nodes(REAL)).hasSizeGreaterThanOrEqualTo(116);
        assertThat(compare(REAL, nodes(REAL), true)).isGreaterThan(1000);
    }

    @Property(tries = 25)
    void andSoUnderAnyOverlaysOfAnyUnits(@ForAll("overlays") Map<String, String> overlays) {
        var files = new LinkedHashMap<>(REAL);
        overlays.forEach(files::putIfAbsent);
        var touched = overlays.keySet().stream()
                .map(p -> p.substring("tenant-configs/".length(), p.indexOf("/overlays")))
                .map(TenantPath::of)
                .toList();
        var nodes = nodes(REAL).stream()
                .filter(n -> touched.stream().anyMatch(t -> t.covers(n)))
                .toList();
        compare(files, nodes.subList(0, Math.min(12, nodes.size())), false);
    }

    /** How many artifacts were compared. */
    private static int compare(Map<String, String> files, List<TenantPath> nodes, boolean sound) {
        var layers = new Layers(ReadSources.handle(sources(files)).artifacts());
        var oracle = new FlatOracle(files);
        int compared = 0;
        for (TenantPath node : nodes) {
            for (var entry : layers.inForce(node).entrySet()) {
                var key = entry.getKey();
                if (!KINDS.contains(key.kind())) {
                    continue;
                }
                var effective = EffectiveArtifact.of(entry.getValue());
                if (!sound && !effective.findings().isEmpty()) {
                    continue; // a layer at fault is left out, which the recomputation knows nothing of
                }
                assertThat(effective.findings()).isEmpty();
                assertThat(FlatOracle.flat(key.kind(), effective.tree()))
                        .as(node + " " + key)
                        .isEqualTo(oracle.at(
                                        node.value(),
                                        key.kind(),
                                        key.name(),
                                        Kinds.of(key.kind()).folder())
                                .orElseThrow());
                compared++;
            }
        }
        return compared;
    }

    private static List<TenantPath> nodes(Map<String, String> files) {
        return new Layers(ReadSources.handle(sources(files)).artifacts()).nodes();
    }

    private static List<SourceFile> sources(Map<String, String> files) {
        return files.entrySet().stream()
                .map(f -> new SourceFile(f.getKey(), f.getValue()))
                .toList();
    }

    private static Map<String, String> real() {
        var files = new LinkedHashMap<String, String>();
        for (String folder : new String[] {"../rule-packs", "../process-library", "../tenant-configs"}) {
            SourceFolders.read(Path.of(folder)).forEach(f -> files.put(f.path(), f.text()));
        }
        return files;
    }

    /** Overlays of limits at several levels; none touches what the city locks or bounds. */
    @Provide
    Arbitrary<Map<String, String>> overlays() {
        var nodes = Arbitraries.of(nodes(REAL)).map(TenantPath::value);
        var entries = Arbitraries.of(
                "{id: verify, limit: 2wh}",
                "{id: verify, warn: null}",
                "{id: supervise, $remove: true}",
                "{id: extra, limit: 1wd, $after: verify}",
                "{id: extra, limit: 2wd}",
                "{id: other, decision: handle-limit}",
                "{id: extra, limit: 3wd, warn: 10}");
        return net.jqwik.api.Combinators.combine(nodes, entries)
                .as((node, entry) -> Map.entry(
                        "tenant-configs/" + node + "/overlays/deadline/community-event.patch.yaml",
                        "kind: overlay/v1\ntarget: {kind: deadline, name: community-event}\npatch:\n  limits:\n    - "
                                + entry))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(list -> {
                    var overlays = new LinkedHashMap<String, String>();
                    new ArrayList<>(list).forEach(e -> overlays.put(e.getKey(), e.getValue()));
                    return overlays;
                });
    }
}
