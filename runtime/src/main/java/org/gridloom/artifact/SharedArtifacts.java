package org.gridloom.artifact;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Artifacts as read, one object for one content for as long as a bundle in use holds it: bundles of many nodes and of versions
 * that follow one another differ in few files, and cost what they differ in.
 */
final class SharedArtifacts {
    private static final int FEW = 1000;

    private final Map<String, WeakReference<ParsedArtifact>> known = new HashMap<>();
    private int sweepAt = FEW;

    /** @param content names every file of the artifact with its hash */
    synchronized Optional<ParsedArtifact> find(String content) {
        return Optional.ofNullable(known.get(content)).map(WeakReference::get);
    }

    /** The object that all share: this one, or that of somebody who was faster. */
    synchronized ParsedArtifact share(String content, ParsedArtifact read) {
        var first = find(content);
        if (first.isPresent()) {
            return first.get();
        }
        if (known.size() >= sweepAt) {
            known.values().removeIf(held -> held.get() == null);
            sweepAt = Math.max(FEW, 2 * known.size());
        }
        known.put(content, new WeakReference<>(read));
        return read;
    }
}
