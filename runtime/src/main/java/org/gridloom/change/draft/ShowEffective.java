package org.gridloom.change.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridloom.artifact.ArtifactProblem;
import org.gridloom.artifact.EntryLabels;
import org.gridloom.artifact.Proposals;
import org.gridloom.artifact.overlay.Provenance;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantNode;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantProblem;
import org.gridloom.tenant.TenantTree;

/** One artifact as a change set would make it at a node: its value, who set what, what is locked and bounded. */
@ApplicationScoped
class ShowEffective {
    private final ChangeSets changes;
    private final Proposals proposals;
    private final TenantTree tree;
    private final EntryLabels entryLabels;

    ShowEffective(ChangeSets changes, Proposals proposals, TenantTree tree, EntryLabels entryLabels) {
        this.changes = changes;
        this.proposals = proposals;
        this.tree = tree;
        this.entryLabels = entryLabels;
    }

    record Origin(String file, String version, String node, String nodeName) {}

    /** @param label the place in words */
    record Lock(String at, String label, String file, String node, String nodeName) {}

    /** @param said what it allows, in words */
    record Limit(String at, String label, JsonNode may, String said, String file, String node, String nodeName) {}

    /** @param labels what entries of lists call themselves, by pointer with entry keys */
    record Shown(
            String title,
            JsonNode tree,
            Map<String, String> labels,
            Map<String, Origin> origins,
            List<Lock> locks,
            List<Limit> bounds) {}

    /** At the change set's own node or one below it; refuses with ARTIFACT_NOT_FOUND. */
    @Transactional
    Shown handle(String id, String kind, String name, Optional<String> node, Locale locale) {
        var change = changes.require(id);
        var at = node.filter(n -> n.matches("[a-z0-9-]{1,40}(/[a-z0-9-]{1,40}){0,2}"))
                .map(TenantPath::of)
                .orElse(change.node());
        if (!change.node().covers(at)) {
            throw new Problem(TenantProblem.OUTSIDE_YOUR_SCOPE, Map.of("node", at.value()));
        }
        var config = proposals.of(changes.edits(id)).at(at);
        var value = config.value(kind, name)
                .orElseThrow(() -> new Problem(ArtifactProblem.ARTIFACT_NOT_FOUND, Map.of("kind", kind, "name", name)));
        var origins = new TreeMap<String, Origin>();
        value.origins()
                .forEach((pointer, by) ->
                        origins.put(pointer, new Origin(by.file(), by.version(), by.layer(), name(by))));
        return new Shown(
                config.title(kind, name).getOrDefault(locale.getLanguage().equals("en") ? "en" : "zh", name),
                value.tree(),
                entryLabels.of(config, kind, name, locale),
                origins,
                value.locks().stream()
                        .map(r -> new Lock(
                                r.at(),
                                entryLabels.place(config, kind, name, r.at(), locale),
                                r.by().file(),
                                r.by().layer(),
                                name(r.by())))
                        .toList(),
                value.bounds().stream()
                        .map(r -> new Limit(
                                r.at(),
                                entryLabels.place(config, kind, name, r.at(), locale),
                                r.may(),
                                entryLabels.may(config, kind, name, r.at(), r.may(), locale),
                                r.by().file(),
                                r.by().layer(),
                                name(r.by())))
                        .toList());
    }

    private String name(Provenance by) {
        return Optional.of(by.layer())
                .filter(layer -> !layer.startsWith("library/"))
                .flatMap(layer -> tree.find(TenantPath.of(layer)))
                .map(TenantNode::name)
                .orElse(by.layer());
    }
}
