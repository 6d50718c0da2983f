package org.gridloom.artifact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gridloom.tenant.TenantPath;

/** All artifacts of an import by layer, and what is in force at each node: library ⊕ city ⊕ county ⊕ township. */
final class Layers {
    private final Map<String, List<ParsedArtifact>> byLayer = new HashMap<>();
    private final Map<String, SortedMap<ArtifactKey, List<ParsedArtifact>>> inForce = new ConcurrentHashMap<>();
    private final List<ParsedArtifact> all;
    private final List<TenantPath> nodes;
    private final CheckMemo memo;

    Layers(List<ParsedArtifact> all) {
        this(all, new CheckMemo());
    }

    Layers(List<ParsedArtifact> all, CheckMemo memo) {
        this.all = List.copyOf(all);
        this.memo = memo;
        all.forEach(
                a -> byLayer.computeIfAbsent(a.layer(), l -> new ArrayList<>()).add(a));
        nodes = byLayer.keySet().stream()
                .filter(l -> !l.startsWith(ParsedArtifact.LIBRARY))
                .filter(l -> l.matches("[a-z0-9-]{1,40}(/[a-z0-9-]{1,40}){0,2}"))
                .sorted()
                .map(TenantPath::of)
                .toList();
    }

    List<ParsedArtifact> all() {
        return all;
    }

    List<ParsedArtifact> of(String layer) {
        return byLayer.getOrDefault(layer, List.of());
    }

    List<TenantPath> nodes() {
        return nodes;
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
            var packs = new ArrayList<>(packs(node));
            Collections.reverse(packs); // what is needed lies under what needs it
            for (String pack : packs) {
                for (ParsedArtifact a : of(ParsedArtifact.LIBRARY + pack)) {
                    if (Kinds.of(a.key().kind()).inBundle()) {
                        fromPack(a, result);
                    }
                }
            }
            lay(own, result);
        }
        var raced = inForce.putIfAbsent(node.value(), result);
        return raced == null ? result : raced;
    }

    private static void lay(List<ParsedArtifact> own, SortedMap<ArtifactKey, List<ParsedArtifact>> result) {
        own.stream().filter(a -> !isOverlay(a)).forEach(a -> {
            if (result.containsKey(a.key()) && isLaidWhole(a.key())) {
                over(a.key(), a, result); // under the locks and bounds above
            } else {
                result.put(a.key(), List.of(a));
            }
        });
        own.stream().filter(Layers::isOverlay).forEach(o -> over(target(o), o, result));
    }

    /** Of words several packs bring some; of everything else the first stays, and two are a finding. */
    private static void fromPack(ParsedArtifact a, SortedMap<ArtifactKey, List<ParsedArtifact>> result) {
        var known = result.get(a.key());
        if (known == null) {
            result.put(a.key(), List.of(a));
        } else if (a.key().kind().equals("messages") && !known.contains(a)) {
            long packs = known.stream().filter(ParsedArtifact::fromLibrary).count();
            var more = new ArrayList<>(known);
            more.add((int) packs, a);
            result.put(a.key(), List.copyOf(more));
        }
    }

    /** Kinds of which a whole artifact below lies over that above: texts take its place, words are added to it. */
    static boolean isLaidWhole(ArtifactKey key) {
        return key.kind().equals("messages") || Kinds.of(key.kind()).isText();
    }

    private static void over(
            ArtifactKey target, ParsedArtifact layer, SortedMap<ArtifactKey, List<ParsedArtifact>> result) {
        var under = result.get(target);
        if (under != null) {
            var more = new ArrayList<>(under);
            more.add(layer);
            result.put(target, List.copyOf(more));
        }
    }

    static boolean isOverlay(ParsedArtifact artifact) {
        return artifact.key().kind().equals("overlay");
    }

    static ArtifactKey target(ParsedArtifact overlay) {
        var target = overlay.tree().path("target");
        return new ArtifactKey(target.path("kind").asText(), target.path("name").asText());
    }

    /** The configuration of a node as linters see it: effective values only. */
    Catalogue catalogue(TenantPath node) {
        return Catalogue.of(
                inForce(node).values().stream().map(l -> memo.lay(l).result()).toList());
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
                made = Optional.of(EffectiveArtifact.of(layers));
            }
            return made.get();
        }
    }
}
