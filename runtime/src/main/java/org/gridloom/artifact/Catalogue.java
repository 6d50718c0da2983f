package org.gridloom.artifact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The artifacts that can be seen from one place: the whole import, the libraries, or what is effective at a node. */
public final class Catalogue {
    private final TreeMap<ArtifactKey, ParsedArtifact> artifacts;
    private final Optional<Lookups> lookups;

    private Catalogue(TreeMap<ArtifactKey, ParsedArtifact> artifacts, Optional<Lookups> lookups) {
        this.artifacts = artifacts;
        this.lookups = lookups;
    }

    /** The same catalogue, which remembers what it was asked. */
    Catalogue heardBy(Lookups ear) {
        return new Catalogue(artifacts, Optional.of(ear));
    }

    /** Of two artifacts with one key the first stays. */
    public static Catalogue of(Collection<ParsedArtifact> all) {
        var artifacts = new TreeMap<ArtifactKey, ParsedArtifact>();
        all.forEach(a -> artifacts.putIfAbsent(a.key(), a));
        return new Catalogue(artifacts, Optional.empty());
    }

    public Optional<ParsedArtifact> find(String kind, String name) {
        var key = new ArtifactKey(kind, name);
        var found = Optional.ofNullable(artifacts.get(key));
        lookups.ifPresent(l -> l.found(key, found));
        return found;
    }

    public boolean has(String kind, String name) {
        var key = new ArtifactKey(kind, name);
        boolean there = artifacts.containsKey(key);
        lookups.ifPresent(l -> l.asked(key, there));
        return there;
    }

    /** All of a kind, by name. */
    public List<ParsedArtifact> all(String kind) {
        var found = artifacts.values().stream()
                .filter(a -> a.key().kind().equals(kind))
                .toList();
        lookups.ifPresent(l -> l.listed(kind, found));
        return found;
    }

    /** All, by kind and name. */
    public List<ParsedArtifact> all() {
        var found = List.copyOf(artifacts.values());
        lookups.ifPresent(l -> l.listed(Lookups.EVERY_KIND, found));
        return found;
    }
}
