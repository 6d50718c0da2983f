package org.gridloom.rule;

import java.util.Optional;

/** Reads the effective text of an artifact out of a bundle. Implemented where bundles are kept. */
public interface PinnedTexts {
    /** @param kind e.g. {@code process}, {@code decision}, {@code ruleset}, {@code connector} */
    Optional<Pinned> find(String bundle, String kind, String name);

    /**
     * A text and its content hash.
     *
     * @param hash equal for equal texts, in every bundle: what compiled forms are kept by
     */
    record Pinned(String text, String hash) {}
}
