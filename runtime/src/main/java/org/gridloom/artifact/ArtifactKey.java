package org.gridloom.artifact;

/** Kind and name of an artifact, e.g. {@code calendar working-time}: unique over library and tenant at each node. */
public record ArtifactKey(String kind, String name) implements Comparable<ArtifactKey> {
    @Override
    public int compareTo(ArtifactKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return kind + "/" + name;
    }

    static ArtifactKey parse(String text) {
        int slash = text.indexOf('/');
        return new ArtifactKey(text.substring(0, slash), text.substring(slash + 1));
    }
}
