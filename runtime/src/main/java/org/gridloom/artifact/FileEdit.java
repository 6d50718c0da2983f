package org.gridloom.artifact;

import java.util.Optional;

/**
 * One file as somebody wants it: the whole new text, or empty when it shall be no more.
 *
 * @param path as in {@link SourceFile}, e.g. {@code tenant-configs/taizhou/hailing/tenant.yaml}
 */
public record FileEdit(String path, Optional<String> text) {
    public static FileEdit write(String path, String text) {
        return new FileEdit(path, Optional.of(text));
    }

    public static FileEdit remove(String path) {
        return new FileEdit(path, Optional.empty());
    }
}
