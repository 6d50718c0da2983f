package org.gridloom.artifact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.artifact.overlay.Leaves;
import org.gridloom.shared.Finding;
import org.gridloom.tenant.TenantPath;

/** One check of everything: what lies between artifacts, then every artifact where it takes effect. */
final class CheckRun {
    private static final Set<String> MUST_BE_USED =
            Set.of("form", "process", "decision", "ruleset", "deadline", "calendar", "connector");
    private final List<KindLinter> linters;
    private final ReadSources.Read read;
    private final Layers layers;
    private final CheckMemo memo;
    private final Catalogue all;
    private final Set<String> faulty;
    private final SaidFindings said;
    private final List<Finding> findings = new ArrayList<>();

    CheckRun(List<KindLinter> linters, ReadSources.Read read, Layers layers, CheckMemo memo, SaidFindings said) {
        this.said = said;
        this.linters = linters;
        this.read = read;
        this.layers = layers;
        this.memo = memo;
        this.all = Catalogue.of(read.artifacts());
        this.faulty = read.findings().stream()
                .filter(Finding::isError)
                .map(Finding::file)
                .collect(Collectors.toSet());
    }

    /** Every finding once, by file and line. */
    List<Finding> findings() {
        findings.addAll(read.findings());
        findings.addAll(Structure.check(layers, all));
        for (ParsedArtifact artifact : read.artifacts()) {
            if (artifact.fromLibrary() && sound(artifact)) {
                lint(artifact, artifact, all);
            }
        }
        layers.nodes().forEach(this::node);
        if (!all.all("case-type").isEmpty()) {
            unused();
        }
        findings.replaceAll(said::ofKind);
        findings.sort(Comparator.comparing(Finding::file).thenComparingInt(Finding::line));
        return List.copyOf(new LinkedHashSet<>(findings));
    }

    private boolean sound(ParsedArtifact artifact) {
        return artifact.files().stream().noneMatch(f -> faulty.contains(f.path()));
    }

    private void node(TenantPath node) {
        var own = layers.of(node.value()).stream().filter(this::sound).toList();
        if (own.isEmpty()) {
            return;
        }
        boolean alone = own.stream().allMatch(a -> a.key().kind().equals("tenant"));
        var visible = alone ? all : layers.catalogue(node);
        var laid = new HashSet<ArtifactKey>();
        for (ParsedArtifact artifact : own) {
            var target = Layers.isOverlay(artifact) ? Layers.target(artifact) : artifact.key();
            var under = Optional.ofNullable(layers.inForce(node).get(target));
            if (!Layers.isOverlay(artifact)) {
                lint(artifact, artifact, visible);
                if (under.filter(l -> l.size() > 1).isPresent() && laid.add(target)) {
                    var laying = memo.lay(under.get());
                    findings.addAll(said.ofRules(laying.effective().findings(), laying.result(), visible));
                }
            } else if (under.isEmpty()) {
                findings.add(artifact.place(Finding.error(
                        "/target", "REFERENCE_NOT_FOUND", Map.of("kind", target.kind(), "name", target.name()))));
            } else if (laid.add(target)) {
                overlay(artifact, memo.lay(under.get()), visible);
            }
        }
    }

    private void overlay(ParsedArtifact overlay, CheckMemo.Laid laid, Catalogue visible) {
        findings.addAll(said.ofRules(laid.effective().findings(), laid.result(), visible));
        laid.againstSchema().forEach(f -> findings.add(placeInPatch(f, laid.result(), overlay)));
        if (laid.effective().findings().isEmpty() && laid.againstSchema().isEmpty()) {
            lint(laid.result(), overlay, visible);
        }
    }

    private void lint(ParsedArtifact artifact, ParsedArtifact writer, Catalogue visible) {
        findings.addAll(memo.findings(
                artifact, writer, visible, all, (seen, everything) -> said(artifact, writer, seen, everything)));
    }

    private List<Finding> said(
            ParsedArtifact artifact, ParsedArtifact writer, Catalogue visible, Catalogue everything) {
        var found = new ArrayList<>(References.dangling(artifact, visible, everything));
        if (writer.equals(artifact)
                && (artifact.tree().has("locks") || artifact.tree().has("bounds"))) {
            found.addAll(said.ofRules(memo.lay(List.of(artifact)).effective().findings(), artifact, visible));
        }
        for (KindLinter linter : linters) {
            // A record is only tried on what everybody else finds sound: it would say the same again, less well.
            boolean tooEarly = linter instanceof RecordLinter && found.stream().anyMatch(Finding::isError);
            if (linter.kind().equals(artifact.key().kind()) && !tooEarly) {
                found.addAll(linter.lint(artifact, visible));
            }
        }
        return found.stream()
                .map(f -> writer.equals(artifact) ? artifact.place(f) : placeInPatch(f, artifact, writer))
                .toList();
    }

    /** The finding is about the whole; who wrote the overlay wants to know where in the patch. */
    private static Finding placeInPatch(Finding finding, ParsedArtifact whole, ParsedArtifact overlay) {
        String at = "/patch";
        if (finding.pointer().startsWith("/")) {
            var shape = KindSchemas.shape(whole.key().kind());
            String keyed = Leaves.byKey(whole.tree(), finding.pointer(), shape);
            at += Leaves.byIndex(overlay.tree().path("patch"), keyed, shape);
        }
        return overlay.place(new Finding(finding.severity(), "", at, 0, finding.code(), finding.facts()));
    }

    private void unused() {
        var used = read.artifacts().stream()
                .flatMap(a -> memo.references(a).stream())
                .map(References.Reference::to)
                .collect(Collectors.toSet());
        for (ParsedArtifact artifact : read.artifacts()) {
            if (MUST_BE_USED.contains(artifact.key().kind()) && !used.contains(artifact.key())) {
                findings.add(artifact.place(Finding.warning(
                        "",
                        "NOT_USED",
                        Map.of(
                                "kind", artifact.key().kind(),
                                "name", artifact.key().name()))));
            }
        }
    }
}
