package org.gridloom.artifact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The artifacts that can be seen from one place: the whole import, the libraries, or what is effective at a node. */
public final class Catalogue {
    private final TreeMap<ArtifactKey, ParsedArtifact> artifacts = new TreeMap<>();

    private Catalogue() {}

    /** Of two artifacts with one key the first stays. */
    public static Catalogue of(Collection<ParsedArtifact> all) {
        var catalogue = new Catalogue();
        all.forEach(a -> catalogue.artifacts.putIfAbsent(a.key(), a));
        return catalogue;
    }

    public Optional<ParsedArtifact> find(String kind, String name) {
        return Optional.ofNullable(artifacts.get(new ArtifactKey(kind, name)));
    }

    public boolean has(String kind, String name) {
        return artifacts.containsKey(new ArtifactKey(kind, name));
    }

    /** All of a kind, by name. */
    public List<ParsedArtifact> all(String kind) {
        return artifacts.values().stream()
                .filter(a -> a.key().kind().equals(kind))
                .toList();
    }

    /** All, by kind and name. */
    public List<ParsedArtifact> all() {
        return List.copyOf(artifacts.values());
    }
}
