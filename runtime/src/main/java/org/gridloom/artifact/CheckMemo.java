package org.gridloom.artifact;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gridloom.shared.Finding;

/**
 * What earlier checks found out, so that an edit costs only what it can touch: files as read, layers as laid, findings of an
 * artifact with everything that was looked up for them. Each content is one object, so that objects stand for contents. Safe for
 * threads; what is not remembered is only worked out again.
 */
final class CheckMemo {
    private static final int MOST = 20_000;
    private final BoundedCache<String, ReadSources.One> read = new BoundedCache<>(MOST);
    private final BoundedCache<Same, Laid> laid = new BoundedCache<>(MOST);
    private final BoundedCache<Same, List<References.Reference>> references = new BoundedCache<>(MOST);
    private final BoundedCache<Same, Said> said = new BoundedCache<>(MOST);

    /** The layers of one artifact laid over each other, and the result as linters see it. */
    record Laid(EffectiveArtifact effective, ParsedArtifact result, List<Finding> againstSchema) {}

    private record Said(Lookups visible, Lookups all, List<Finding> findings) {}

    /** Equal when they hold the same objects in the same order. */
    private record Same(List<ParsedArtifact> parts) {
        @Override
        @SuppressWarnings("ReferenceEquality") // each content is one object
        public boolean equals(Object other) {
            if (!(other instanceof Same that) || that.parts.size() != parts.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i) != that.parts.get(i)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            int hash = 1;
            for (ParsedArtifact part : parts) {
                hash = 31 * hash + System.identityHashCode(part);
            }
            return hash;
        }
    }

    ReadSources.One read(Collection<PlacedFile> parts, Supplier<ReadSources.One> reading) {
        String key = parts.stream()
                .map(p -> p.file().path() + " " + p.layer() + " " + p.file().hash())
                .collect(Collectors.joining("\n"));
        return read.get(key, reading);
    }

    Laid lay(List<ParsedArtifact> layers) {
        return laid.get(new Same(layers), () -> {
            var effective = EffectiveArtifact.of(layers);
            var result = effective.asParsed();
            boolean sound = effective.findings().isEmpty() && layers.size() > 1;
            return new Laid(
                    effective, result, sound ? KindSchemas.check(result.key().kind(), result.tree()) : List.of());
        });
    }

    List<References.Reference> references(ParsedArtifact artifact) {
        return references.get(new Same(List.of(artifact)), () -> References.of(artifact));
    }

    /** What the check says of the artifact, anew only when something it looked up has changed. */
    List<Finding> findings(
            ParsedArtifact artifact,
            ParsedArtifact writer,
            Catalogue visible,
            Catalogue all,
            BiFunction<Catalogue, Catalogue, List<Finding>> check) {
        var key = new Same(List.of(artifact, writer));
        var known = said.find(key);
        if (known.isPresent()
                && known.get().visible().holdIn(visible)
                && known.get().all().holdIn(all)) {
            return known.get().findings();
        }
        var ofVisible = new Lookups();
        var ofAll = new Lookups();
        var findings = List.copyOf(check.apply(visible.heardBy(ofVisible), all.heardBy(ofAll)));
        said.put(key, new Said(ofVisible, ofAll, findings));
        return findings;
    }
}
