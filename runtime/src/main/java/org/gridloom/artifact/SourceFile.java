package org.gridloom.artifact;

import org.gridloom.artifact.text.Hash;

/**
 * One file as it was written; the text is the truth, everything else is derived from it.
 *
 * @param path folder name first, e.g. {@code tenant-configs/taizhou/tenant.yaml}; always with forward slashes
 */
public record SourceFile(String path, String text) {
    /** SHA-256 of the text. */
    public String hash() {
        return Hash.of(text);
    }

    /** The folder that was given to the command: the first step of the path. */
    String root() {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
