package org.gridloom.artifact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody asked a catalogue and was told; as long as the answers are the same, so is what was made of them. */
final class Lookups {
    private final Map<ArtifactKey, Boolean> there = new HashMap<>();
    private final Map<ArtifactKey, Optional<ParsedArtifact>> found = new HashMap<>();
    private final Map<String, List<ParsedArtifact>> ofKind = new HashMap<>();

    /** All of every kind is asked for under the empty name of a kind. */
    static final String EVERY_KIND = "";

    void asked(ArtifactKey key, boolean isThere) {
        there.put(key, isThere);
    }

    void found(ArtifactKey key, Optional<ParsedArtifact> artifact) {
        found.put(key, artifact);
    }

    void listed(String kind, List<ParsedArtifact> artifacts) {
        ofKind.put(kind, artifacts);
    }

    /** True when the catalogue would answer as it was heard; artifacts are the same when they are the same object. */
    boolean holdIn(Catalogue catalogue) {
        return there.entrySet().stream()
                        .allMatch(
                                e -> catalogue.has(e.getKey().kind(), e.getKey().name()) == e.getValue())
                && found.entrySet().stream()
                        .allMatch(e -> same(
                                catalogue.find(e.getKey().kind(), e.getKey().name()), e.getValue()))
                && ofKind.entrySet().stream()
                        .allMatch(e -> same(
                                e.getKey().equals(EVERY_KIND) ? catalogue.all() : catalogue.all(e.getKey()),
                                e.getValue()));
    }

    @SuppressWarnings("ReferenceEquality") // each content is read into one object
    private static boolean same(Optional<ParsedArtifact> a, Optional<ParsedArtifact> b) {
        return a.isPresent() == b.isPresent() && (a.isEmpty() || a.get() == b.get());
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean same(List<ParsedArtifact> a, List<ParsedArtifact> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) != b.get(i)) {
                return false;
            }
        }
        return true;
    }
}
