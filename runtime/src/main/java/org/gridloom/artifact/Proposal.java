package org.gridloom.artifact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/** A city's configuration as it would be with some edits; held in memory, nothing of it is stored. Safe for threads. */
public final class Proposal {
    private final List<FileEdit> edits;
    private final Compiled before;
    private final Compiled after;
    private final TypedRecords records;
    private final List<Finding> findings;

    Proposal(
            List<FileEdit> edits,
            Compiled before,
            Compiled after,
            TypedRecords records,
            ToLongFunction<Collection<TenantPath>> open) {
        this.edits = List.copyOf(edits);
        this.before = before;
        this.after = after;
        this.records = records;
        var all = new ArrayList<>(after.run().findings());
        new EditChecks(after.run().layers().all(), nodes(), open)
                .of(changes()).stream().map(after.run().said()::ofKind).forEach(all::add);
        all.sort(Comparator.comparing(Finding::file).thenComparingInt(Finding::line));
        this.findings = List.copyOf(all);
    }

    /** The edits, one a path. */
    public List<FileEdit> edits() {
        return edits;
    }

    /** Everything wrong with the whole configuration as it would be, and with the step there, by file and line. */
    public List<Finding> findings() {
        return findings;
    }

    /** Findings in the libraries and in the layers of the node and above it. */
    public List<Finding> findingsAt(TenantPath node) {
        var lineage = node.lineage().stream().map(TenantPath::value).collect(Collectors.toSet());
        var layers = new HashMap<String, String>();
        for (Compiled state : List.of(before, after)) {
            state.run().layers().all().forEach(a -> a.files().forEach(f -> layers.put(f.path(), a.layer())));
        }
        return findings().stream()
                .filter(f -> {
                    String layer = layers.getOrDefault(f.file(), "");
                    return layer.startsWith(ParsedArtifact.LIBRARY) || lineage.contains(layer);
                })
                .toList();
    }

    /** What one click could do about a finding of this proposal. */
    public Optional<Repair> repair(Finding finding) {
        return new Repairs(after).of(finding);
    }

    /** The artifact a file speaks of; of an overlay that which it lies over. */
    public Optional<ArtifactKey> subject(String path) {
        return after.run().layers().all().stream()
                .filter(a -> a.files().stream().anyMatch(f -> f.path().equals(path)))
                .map(a -> Layers.isOverlay(a) ? Layers.target(a) : a.key())
                .findFirst();
    }

    /** The nodes whose bundle would change, those that come and go among them. */
    public Set<TenantPath> nodes() {
        var pointers = new TreeMap<String, String>();
        before.bundles().forEach((node, bundle) -> pointers.put(node, bundle.hash()));
        return after.moves(pointers).keySet().stream()
                .map(TenantPath::of)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(TenantPath::value))));
    }

    /** The nodes below one, as they would be. */
    public List<TenantPath> below(TenantPath node) {
        return after.run().layers().nodes().stream()
                .filter(n -> node.covers(n) && !n.equals(node))
                .toList();
    }

    /** What a node would work with; refuses with NO_CONFIGURATION when it would be no node. */
    public EffectiveConfig at(TenantPath node) {
        return config(after, node);
    }

    /** What a node works with without the edits; refuses with NO_CONFIGURATION when it is no node. */
    public EffectiveConfig now(TenantPath node) {
        return config(before, node);
    }

    private EffectiveConfig config(Compiled compiled, TenantPath node) {
        var layers = compiled.run().layers();
        if (!layers.nodes().contains(node)) {
            throw new Problem(ArtifactProblem.NO_CONFIGURATION, Map.of("node", node.value()));
        }
        var inForce = layers.inForce(node);
        return new EffectiveConfig(
                Bundle.of(inForce, compiled.tenantRoots()).hash(), Layers.suppliers(inForce), records);
    }

    /** The artifacts the edits touch, by kind and name; comments and order of keys alone are no change. */
    public List<ArtifactChange> changes() {
        var paths = edits.stream().map(FileEdit::path).collect(Collectors.toCollection(HashSet::new));
        var old = touched(before, paths);
        var now = touched(after, paths);
        var keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        var changes = new ArrayList<ArtifactChange>();
        for (String place : keys) {
            var was = Optional.ofNullable(old.get(place));
            var is = Optional.ofNullable(now.get(place));
            var some = is.or(() -> was).orElseThrow();
            boolean same = was.isPresent()
                    && is.isPresent()
                    && was.get().tree().equals(is.get().tree());
            if (!same) {
                changes.add(new ArtifactChange(
                        some.key(),
                        Layers.isOverlay(some) ? Layers.target(some) : some.key(),
                        some.layer(),
                        was.map(Proposal::side),
                        is.map(Proposal::side)));
            }
        }
        return changes;
    }

    private static Map<String, ParsedArtifact> touched(Compiled compiled, Set<String> paths) {
        var touched = new TreeMap<String, ParsedArtifact>();
        compiled.run().layers().all().stream()
                .filter(a -> a.files().stream().anyMatch(f -> paths.contains(f.path())))
                .forEach(a -> touched.put(a.key() + " " + a.layer(), a));
        return touched;
    }

    private static ArtifactChange.Side side(ParsedArtifact artifact) {
        return new ArtifactChange.Side(
                artifact.files().stream().map(SourceFile::path).toList(), artifact.tree());
    }
}
