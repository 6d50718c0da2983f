package org.gridloom.artifact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.shared.Finding;
import org.gridloom.tenant.TenantPath;

/** What holds between artifacts: one owner of a name, packs without a cycle, a tree without gaps. */
final class Structure {
    private final Layers layers;
    private final Catalogue all;
    private final List<Finding> findings = new ArrayList<>();

    private Structure(Layers layers, Catalogue all) {
        this.layers = layers;
        this.all = all;
    }

    static List<Finding> check(Layers layers, Catalogue all) {
        var structure = new Structure(layers, all);
        structure.names();
        structure.posts();
        structure.packs();
        structure.tree();
        return structure.findings;
    }

    private void names() {
        Map<String, ParsedArtifact> library = new HashMap<>();
        for (ParsedArtifact a : layers.all()) {
            if (a.fromLibrary() && !a.key().kind().equals("messages")) {
                var first = library.putIfAbsent(a.key().toString(), a);
                taken(a, first == null ? a : first);
            }
        }
        for (ParsedArtifact a : layers.all()) {
            boolean whole = !a.fromLibrary() && !Layers.isOverlay(a);
            if (whole && Kinds.of(a.key().kind()).inBundle() && !Layers.isLaidWhole(a.key())) {
                var node = TenantPath.of(a.layer());
                for (TenantPath level : node.lineage().subList(0, node.lineage().size() - 1)) {
                    var above = layers.inForce(level).get(a.key());
                    taken(a, above == null ? a : above.get(0));
                }
                var first = library.get(a.key().toString());
                taken(a, first == null ? a : first);
            }
        }
    }

    /** People hold a post by its name alone, so that one name means one post in the whole city. */
    private void posts() {
        var first = new HashMap<ArtifactKey, ParsedArtifact>();
        for (ParsedArtifact a : layers.all()) {
            if (a.key().kind().equals("post") && !a.fromLibrary()) {
                var other = first.putIfAbsent(a.key(), a);
                taken(a, other == null ? a : other);
            }
        }
    }

    private void taken(ParsedArtifact artifact, ParsedArtifact first) {
        if (first != artifact) {
            findings.add(artifact.place(Finding.error(
                    "/name",
                    "NAME_TAKEN",
                    Map.of(
                            "name",
                            artifact.key().name(),
                            "file",
                            first.files().get(0).path()))));
        }
    }

    private void packs() {
        for (ParsedArtifact a : layers.all()) {
            if (a.fromLibrary() && !all.has("pack", packOf(a))) {
                findings.add(
                        a.place(Finding.error("", "REFERENCE_NOT_FOUND", Map.of("kind", "pack", "name", packOf(a)))));
            }
        }
        for (ParsedArtifact pack : all.all("pack")) {
            if (reaches(pack.key().name(), pack.key().name(), new HashSet<>())) {
                findings.add(pack.place(Finding.error(
                        "/needs", "PACKS_IN_A_CIRCLE", Map.of("name", pack.key().name()))));
            }
        }
    }

    private static String packOf(ParsedArtifact artifact) {
        return artifact.layer().substring(ParsedArtifact.LIBRARY.length());
    }

    private boolean reaches(String from, String wanted, Set<String> seen) {
        var pack = all.find("pack", from);
        if (pack.isEmpty() || !seen.add(from)) {
            return false;
        }
        for (var need : pack.get().tree().path("needs")) {
            if (need.asText().equals(wanted) || reaches(need.asText(), wanted, seen)) {
                return true;
            }
        }
        return false;
    }

    private void tree() {
        for (TenantPath node : layers.nodes()) {
            for (TenantPath level : node.lineage()) {
                if (layers.tenant(level).isEmpty()) {
                    var witness = layers.of(node.value()).get(0);
                    findings.add(
                            witness.place(Finding.error("", "TENANT_FILE_MISSING", Map.of("path", level.value()))));
                }
            }
        }
    }
}
