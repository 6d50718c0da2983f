package org.gridloom.change.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.artifact.FileEdit;
import org.gridloom.artifact.FileSubject;
import org.gridloom.artifact.Kinds;
import org.gridloom.artifact.Proposals;
import org.gridloom.change.upgrade.ThreeWay.Conflict;
import org.gridloom.change.upgrade.ThreeWay.Decision;
import org.gridloom.shared.Finding;
import org.gridloom.tenant.TenantPath;

/**
 * What a new version from above means for every local layer of the current city, upper levels first, so that a township is merged
 * onto its county's result. Stores nothing.
 */
@ApplicationScoped
class PlanCampaign {
    private final ConfigFiles files;
    private final Proposals proposals;

    PlanCampaign(ConfigFiles files, Proposals proposals) {
        this.files = files;
        this.proposals = proposals;
    }

    /**
     * One local layer that the new version touches.
     *
     * @param now what is in force at its node
     */
    record Touched(LocalLayer layer, EffectiveConfig now, JsonNode base, JsonNode theirs, Rebase.Result result) {
        List<Conflict> conflicts() {
            return result.conflicts();
        }
    }

    /** @param edits those from above and those of the local layers together, by path */
    record Plan(List<Touched> touched, Map<String, FileEdit> edits, List<Finding> findings) {}

    /** @param decisions by path of the local layer and pointer */
    Plan handle(Collection<FileEdit> above, Map<String, Map<String, Decision>> decisions) {
        var edits = new LinkedHashMap<String, FileEdit>();
        above.forEach(e -> edits.put(e.path(), e));
        var layers = layers(edits);
        var now = proposals.of(List.of());
        var touched = new ArrayList<Touched>();
        for (int depth = 1; depth <= 3; depth++) {
            int level = depth;
            var here = layers.stream()
                    .filter(l -> l.node().lineage().size() == level)
                    .toList();
            if (here.isEmpty()) {
                continue;
            }
            var without = here.stream()
                    .flatMap(l -> l.files().keySet().stream())
                    .map(FileEdit::remove)
                    .toList();
            var base = proposals.of(without);
            var both = new ArrayList<>(edits.values());
            both.addAll(without);
            var next = proposals.of(both);
            for (LocalLayer layer : here) {
                var old = tree(base.at(layer.node()), layer);
                var theirs = tree(next.at(layer.node()), layer);
                if (!old.equals(theirs) && !old.isMissingNode()) {
                    var mine = tree(now.now(layer.node()), layer);
                    var result =
                            Rebase.handle(layer, old, mine, theirs, decisions.getOrDefault(layer.path(), Map.of()));
                    touched.add(new Touched(layer, now.now(layer.node()), old, theirs, result));
                }
            }
            touched.stream()
                    .filter(t -> t.layer().node().lineage().size() == level)
                    .flatMap(t -> t.result().edits().stream())
                    .forEach(e -> edits.put(e.path(), e));
        }
        return new Plan(touched, edits, proposals.of(edits.values()).findings());
    }

    private static JsonNode tree(EffectiveConfig config, LocalLayer layer) {
        return config.tree(layer.kind(), layer.name()).orElse(MissingNode.getInstance());
    }

    /** The local layers that the edits do not themselves touch. */
    private List<LocalLayer> layers(Map<String, FileEdit> edits) {
        var texts = files.texts(files.hashes().keySet());
        var byKey = new TreeMap<String, LocalLayer>();
        var subjects = new HashMap<String, FileSubject>(files.subjects(texts));
        subjects.keySet().removeAll(edits.keySet());
        subjects.forEach((path, subject) -> {
            boolean read = subject.isOverlay()
                    || Kinds.find(subject.fileKind()).filter(k -> k.inBundle()).isPresent();
            if (!subject.library() && read) {
                String key =
                        String.join(" ", subject.owner().value(), subject.fileKind(), subject.kind(), subject.name());
                var known = Optional.ofNullable(byKey.get(key));
                var all = new TreeMap<>(known.map(LocalLayer::files).orElse(new TreeMap<>()));
                all.put(path, texts.getOrDefault(path, ""));
                byKey.put(
                        key, new LocalLayer(subject.owner(), subject.kind(), subject.name(), subject.isOverlay(), all));
            }
        });
        return List.copyOf(byKey.values());
    }

    /** The nodes of the findings, by the files of the local layers. */
    static Map<TenantPath, List<Finding>> byNode(Plan plan) {
        var owners = new HashMap<String, TenantPath>();
        plan.touched()
                .forEach(t -> t.layer()
                        .files()
                        .keySet()
                        .forEach(p -> owners.put(p, t.layer().node())));
        return plan.findings().stream()
                .filter(f -> f.isError() && owners.containsKey(f.file()))
                .collect(Collectors.groupingBy(f -> owners.get(f.file())));
    }
}
