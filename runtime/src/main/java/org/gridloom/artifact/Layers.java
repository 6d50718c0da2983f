package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.gridloom.artifact.overlay.Bound;
import org.gridloom.artifact.overlay.Overlay;
import org.gridloom.tenant.TenantPath;

/** All artifacts of an import by layer, and what is in force at each node: library ⊕ city ⊕ county ⊕ township. */
final class Layers {
    private final Map<String, List<ParsedArtifact>> byLayer = new HashMap<>();
    private final Map<String, SortedMap<ArtifactKey, List<ParsedArtifact>>> inForce = new HashMap<>();
    private final List<ParsedArtifact> all;

    Layers(List<ParsedArtifact> all) {
        this.all = List.copyOf(all);
        all.forEach(
                a -> byLayer.computeIfAbsent(a.layer(), l -> new ArrayList<>()).add(a));
    }

    List<ParsedArtifact> all() {
        return all;
    }

    List<ParsedArtifact> of(String layer) {
        return byLayer.getOrDefault(layer, List.of());
    }

    List<TenantPath> nodes() {
        return byLayer.keySet().stream()
                .filter(l -> !l.startsWith(ParsedArtifact.LIBRARY))
                .filter(l -> l.matches("[a-z0-9-]{1,40}(/[a-z0-9-]{1,40}){0,2}"))
                .sorted()
                .map(TenantPath::of)
                .toList();
    }

    /** The packs a node works with: its own choice, that of the levels above, and all they need. */
    Set<String> packs(TenantPath node) {
        var packs = new LinkedHashSet<String>();
        for (TenantPath level : node.lineage()) {
            tenant(level).ifPresent(t -> t.tree().path("packs").forEach(p -> addPack(p.asText(), packs)));
        }
        return packs;
    }

    Optional<ParsedArtifact> tenant(TenantPath node) {
        return of(node.value()).stream()
                .filter(a -> a.key().kind().equals("tenant"))
                .findFirst();
    }

    private void addPack(String pack, Set<String> packs) {
        if (packs.add(pack)) {
            for (ParsedArtifact part : of(ParsedArtifact.LIBRARY + pack)) {
                if (part.key().kind().equals("pack")) {
                    part.tree().path("needs").forEach(need -> addPack(need.asText(), packs));
                }
            }
        }
    }

    /** Base first, then the overlays over it; a node without a layer of its own shares the map of the node above. */
    SortedMap<ArtifactKey, List<ParsedArtifact>> inForce(TenantPath node) {
        var known = inForce.get(node.value());
        if (known != null) {
            return known;
        }
        var lineage = node.lineage();
        SortedMap<ArtifactKey, List<ParsedArtifact>> result;
        if (lineage.size() == 1) {
            result = new TreeMap<>();
        } else {
            result = inForce(lineage.get(lineage.size() - 2));
        }
        var own = of(node.value()).stream()
                .filter(a -> a.key().kind().equals("overlay")
                        || Kinds.of(a.key().kind()).inBundle())
                .toList();
        boolean morePacks = tenant(node).filter(t -> t.tree().has("packs")).isPresent();
        if (!own.isEmpty() || morePacks) {
            result = new TreeMap<>(result);
            for (String pack : packs(node)) {
                for (ParsedArtifact a : of(ParsedArtifact.LIBRARY + pack)) {
                    if (Kinds.of(a.key().kind()).inBundle()) {
                        result.putIfAbsent(a.key(), List.of(a));
                    }
                }
            }
            lay(own, result);
        }
        inForce.put(node.value(), result);
        return result;
    }

    private static void lay(List<ParsedArtifact> own, SortedMap<ArtifactKey, List<ParsedArtifact>> result) {
        own.stream().filter(a -> !isOverlay(a)).forEach(a -> result.put(a.key(), List.of(a)));
        own.stream().filter(Layers::isOverlay).forEach(o -> {
            var under = result.get(target(o));
            if (under != null) {
                var more = new ArrayList<>(under);
                more.add(o);
                result.put(target(o), List.copyOf(more));
            }
        });
    }

    static boolean isOverlay(ParsedArtifact artifact) {
        return artifact.key().kind().equals("overlay");
    }

    static ArtifactKey target(ParsedArtifact overlay) {
        var target = overlay.tree().path("target");
        return new ArtifactKey(target.path("kind").asText(), target.path("name").asText());
    }

    /** What the layers of one artifact make together. */
    static EffectiveArtifact effective(List<ParsedArtifact> layers) {
        var base = layers.get(0);
        var shape = KindSchemas.shape(base.key().kind());
        var overlays = layers.subList(1, layers.size());
        JsonNode tree = base.tree();
        if (tree instanceof ObjectNode whole && (tree.has("locks") || tree.has("bounds"))) {
            tree = whole.deepCopy().without(List.of("locks", "bounds"));
        }
        var result = Overlay.resolve(
                tree,
                layer(base, tree),
                overlays.stream().map(o -> layer(o, o.tree().path("patch"))).toList(),
                shape);
        var placed = result.findings().stream()
                .map(f -> overlays.stream()
                        .filter(o -> o.files().get(0).path().equals(f.file()))
                        .findFirst()
                        .map(o -> o.place(f.in("", 0)))
                        .orElse(f))
                .toList();
        return new EffectiveArtifact(base, List.copyOf(overlays), result.tree(), result.origins(), placed);
    }

    private static Overlay.Layer layer(ParsedArtifact artifact, JsonNode patch) {
        var locks = new ArrayList<String>();
        artifact.tree().path("locks").forEach(l -> locks.add(l.asText()));
        var bounds = new ArrayList<Bound>();
        artifact.tree()
                .path("bounds")
                .forEach(b -> bounds.add(new Bound(b.path("at").asText(), b.path("may"))));
        return new Overlay.Layer(artifact.provenance(), patch, locks, bounds);
    }

    /** The configuration of a node as linters see it: effective values only. */
    Catalogue catalogue(TenantPath node) {
        return Catalogue.of(inForce(node).values().stream()
                .map(l -> effective(l).asParsed())
                .toList());
    }

    static Map<ArtifactKey, Supplier<EffectiveArtifact>> suppliers(
            SortedMap<ArtifactKey, List<ParsedArtifact>> layers) {
        var suppliers = new HashMap<ArtifactKey, Supplier<EffectiveArtifact>>();
        layers.forEach((key, list) -> suppliers.put(key, new Once(list)));
        return suppliers;
    }

    /** Resolved when first asked for. */
    private static final class Once implements Supplier<EffectiveArtifact> {
        private final List<ParsedArtifact> layers;
        private volatile Optional<EffectiveArtifact> made = Optional.empty();

        Once(List<ParsedArtifact> layers) {
            this.layers = layers;
        }

        @Override
        public EffectiveArtifact get() {
            if (made.isEmpty()) {
                made = Optional.of(effective(layers));
            }
            return made.get();
        }
    }
}
