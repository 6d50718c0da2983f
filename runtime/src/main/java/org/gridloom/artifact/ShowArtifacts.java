package org.gridloom.artifact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gridloom.artifact.overlay.Provenance;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Finding.Severity;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/** What is in force at a node, as the designer shows it: broken stays visible, every value says where it comes from. */
@ApplicationScoped
class ShowArtifacts {
    private final EffectiveConfigs configs;
    private final ConfigStore store;
    private final Standing standing;
    private final FileNumbers fileNumbers;
    private final EntryLabels entryLabels;
    private final Messages messages;

    ShowArtifacts(
            EffectiveConfigs configs,
            ConfigStore store,
            Standing standing,
            FileNumbers fileNumbers,
            EntryLabels entryLabels,
            Messages messages) {
        this.configs = configs;
        this.store = store;
        this.standing = standing;
        this.fileNumbers = fileNumbers;
        this.entryLabels = entryLabels;
        this.messages = messages;
    }

    /** @param hash of the effective value */
    record About(
            String kind,
            String name,
            Title title,
            String pack,
            String layer,
            String file,
            String hash,
            Instant changedAt) {}

    record Counts(long error, long warning, long hint) {}

    record Row(@JsonUnwrapped About about, Counts findings) {}

    record Listing(String node, String bundle, List<Row> artifacts) {}

    /** A lock, or with {@code may} a bound, that holds for the levels below; {@code label} and {@code said} are the same in words. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Rule(
            String at,
            String label,
            String may,
            String said,
            String layer,
            String layerName,
            String file,
            String version) {}

    record Shown(
            @JsonUnwrapped About about,
            String node,
            String format,
            String effectiveFormat,
            String effective,
            List<ShownLayers.LayerShown> layers,
            List<ShownLayers.Origin> origins,
            List<Rule> locks,
            List<Rule> bounds,
            List<FindingShown> findings) {}

    @Transactional
    Listing list(TenantPath node) {
        var config = configs.at(node);
        var known = standing.known();
        var artifacts = Kinds.ALL.stream()
                .flatMap(k -> config.names(k.name()).stream().flatMap(n -> config.artifact(k.name(), n).stream()))
                .toList();
        var hashes = new HashSet<String>();
        artifacts.forEach(a -> ShownLayers.files(a).forEach(f -> hashes.add(f.hash())));
        var since = store.since(hashes);
        return new Listing(
                node.value(),
                config.bundle(),
                artifacts.stream()
                        .map(a -> new Row(about(a, since), counts(findings(a, known))))
                        .toList());
    }

    /** Refuses with ARTIFACT_NOT_FOUND. */
    @Transactional
    Shown one(TenantPath node, ArtifactKey key, Locale locale) {
        var config = configs.at(node);
        var found = config.artifact(key.kind(), key.name())
                .orElseThrow(() -> new Problem(
                        ArtifactProblem.ARTIFACT_NOT_FOUND, Map.of("kind", key.kind(), "name", key.name())));
        var known = standing.known();
        var since = store.since(
                ShownLayers.files(found).stream().map(SourceFile::hash).toList());
        var numbers = fileNumbers.of(
                ShownLayers.files(found).stream().map(SourceFile::path).toList());
        var say = entryLabels.at(config, key.kind(), key.name(), locale);
        String format = format(found.base());
        return new Shown(
                about(found, since),
                node.value(),
                format,
                found.overlays().isEmpty() ? format : found.isText() ? format : "json",
                found.overlays().isEmpty() && !format.equals("json")
                        ? found.base().written()
                        : found.pretty(),
                ShownLayers.of(found, known, since, numbers, locale),
                ShownLayers.origins(found, known, numbers, locale),
                found.locks().stream()
                        .map(l -> rule(
                                l.at(),
                                say.place(l.at()),
                                "",
                                "",
                                known.name(l.origin().layer()).in(locale),
                                l.origin()))
                        .toList(),
                found.bounds().stream()
                        .map(b -> rule(
                                b.bound().at(),
                                say.place(b.bound().at()),
                                b.bound().said(),
                                say.may(b.bound().at(), b.bound().may()),
                                known.name(b.origin().layer()).in(locale),
                                b.origin()))
                        .toList(),
                findings(found, known).stream()
                        .map(f -> FindingShown.of(f, key, messages, locale))
                        .toList());
    }

    private static About about(EffectiveArtifact artifact, Map<String, Instant> since) {
        var base = artifact.base();
        var last = artifact.parts().get(artifact.parts().size() - 1);
        return new About(
                base.key().kind(),
                base.key().name(),
                Title.of(base.key(), artifact.tree()),
                base.fromLibrary() ? base.layer().substring(ParsedArtifact.LIBRARY.length()) : "",
                last.layer(),
                last.files().get(0).path(),
                artifact.hash(),
                ShownLayers.files(artifact).stream()
                        .map(f -> since.getOrDefault(f.hash(), Instant.EPOCH))
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH));
    }

    private static List<Finding> findings(EffectiveArtifact artifact, Standing.Known known) {
        Set<String> paths = new HashSet<>();
        ShownLayers.files(artifact).forEach(f -> paths.add(f.path()));
        return known.findings().stream().filter(f -> paths.contains(f.file())).toList();
    }

    private static Counts counts(Collection<Finding> findings) {
        return new Counts(
                count(findings, Severity.ERROR), count(findings, Severity.WARNING), count(findings, Severity.HINT));
    }

    private static long count(Collection<Finding> findings, Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    private static String format(ParsedArtifact base) {
        return switch (base.key().kind()) {
            case "process", "decision" -> "xml";
            case "ruleset" -> "text";
            case "form" -> "json";
            default -> "yaml";
        };
    }

    private static Rule rule(String at, String label, String may, String said, String layerName, Provenance by) {
        return new Rule(at, label, may, said, by.layer(), layerName, by.file(), ShownLayers.brief(by));
    }
}
