package org.gridloom.artifact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.artifact.overlay.Leaves;
import org.gridloom.shared.Finding;
import org.gridloom.tenant.TenantPath;

/**
 * The compiler of the configuration: reads every file and says everything that is wrong, at once, without a database. The
 * linters of the kinds are handed in by whoever composes the product.
 */
public final class CheckSources {
    private static final Set<String> MUST_BE_USED =
            Set.of("form", "process", "decision", "ruleset", "deadline", "calendar", "connector");
    private final List<KindLinter> linters;

    public CheckSources(Collection<? extends KindLinter> linters) {
        this.linters = List.copyOf(linters);
    }

    /** {@code findings} by file and line; {@code all} holds every artifact that could be read. */
    public record Checked(Catalogue all, List<Finding> findings, int artifacts) {
        public boolean hasErrors() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    public Checked handle(Collection<SourceFile> files) {
        var run = run(files);
        return new Checked(
                Catalogue.of(run.layers().all()),
                run.findings(),
                run.layers().all().size());
    }

    record Run(Layers layers, List<Finding> findings) {}

    Run run(Collection<SourceFile> files) {
        var read = ReadSources.handle(files);
        var layers = new Layers(read.artifacts());
        var all = Catalogue.of(read.artifacts());
        var findings = new ArrayList<>(read.findings());
        findings.addAll(Structure.check(layers, all));
        for (ParsedArtifact artifact : read.artifacts()) {
            if (read.sound(artifact) && artifact.fromLibrary()) {
                lint(artifact, artifact, all, all, findings);
            }
        }
        for (TenantPath node : layers.nodes()) {
            node(node, layers, read, all, findings);
        }
        if (!all.all("case-type").isEmpty()) {
            unused(read.artifacts(), findings);
        }
        findings.sort(Comparator.comparing(Finding::file).thenComparingInt(Finding::line));
        return new Run(layers, List.copyOf(new java.util.LinkedHashSet<>(findings)));
    }

    private void node(TenantPath node, Layers layers, ReadSources.Read read, Catalogue all, List<Finding> findings) {
        var own = layers.of(node.value()).stream().filter(read::sound).toList();
        if (own.isEmpty()) {
            return;
        }
        boolean alone = own.stream().allMatch(a -> a.key().kind().equals("tenant"));
        var visible = alone ? all : layers.catalogue(node);
        var laid = new HashSet<ArtifactKey>();
        for (ParsedArtifact artifact : own) {
            if (!Layers.isOverlay(artifact)) {
                lint(artifact, artifact, visible, all, findings);
                continue;
            }
            var target = Layers.target(artifact);
            var under = layers.inForce(node).get(target);
            if (under == null) {
                findings.add(artifact.place(Finding.error(
                        "/target", "REFERENCE_NOT_FOUND", Map.of("kind", target.kind(), "name", target.name()))));
            } else if (laid.add(target)) {
                overlay(artifact, under, visible, all, findings);
            }
        }
    }

    private void overlay(
            ParsedArtifact overlay,
            List<ParsedArtifact> under,
            Catalogue visible,
            Catalogue all,
            List<Finding> findings) {
        var effective = Layers.effective(under);
        findings.addAll(effective.findings());
        if (effective.findings().isEmpty()) {
            var result = effective.asParsed();
            var wrong = KindSchemas.check(result.key().kind(), result.tree());
            wrong.forEach(f -> findings.add(placeInPatch(f, result, overlay)));
            if (wrong.isEmpty()) {
                lint(result, overlay, visible, all, findings);
            }
        }
    }

    private void lint(
            ParsedArtifact artifact, ParsedArtifact writer, Catalogue visible, Catalogue all, List<Finding> findings) {
        var found = new ArrayList<>(References.dangling(artifact, visible, all));
        for (KindLinter linter : linters) {
            // A record is only tried on what everybody else finds sound: it would say the same again, less well.
            boolean tooEarly = linter instanceof RecordLinter && found.stream().anyMatch(Finding::isError);
            if (linter.kind().equals(artifact.key().kind()) && !tooEarly) {
                found.addAll(linter.lint(artifact, visible));
            }
        }
        found.forEach(f -> findings.add(writer == artifact ? artifact.place(f) : placeInPatch(f, artifact, writer)));
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

    private static void unused(List<ParsedArtifact> artifacts, List<Finding> findings) {
        var used = artifacts.stream()
                .flatMap(a -> References.of(a).stream())
                .map(References.Reference::to)
                .collect(Collectors.toSet());
        for (ParsedArtifact artifact : artifacts) {
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
