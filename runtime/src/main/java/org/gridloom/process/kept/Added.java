package org.gridloom.process.kept;

import com.google.protobuf.ByteString;
import java.util.Optional;

/** A list that grew at its end: only what came is stored. */
final class Added {
    private static final ByteString END = ByteString.copyFromUtf8("]");

    private Added() {}

    /** What was put behind the old value to get the new one; empty when something else changed. */
    static Optional<ByteString> between(ByteString old, ByteString now) {
        if (now.size() <= old.size() || old.byteAt(0) != now.byteAt(0)) {
            return Optional.empty();
        }
        return switch (now.byteAt(0)) {
            case Parts.LINES -> now.startsWith(old) ? Optional.of(now.substring(old.size())) : Optional.empty();
            case Parts.TEXT -> list(old, now);
            default -> Optional.empty();
        };
    }

    private static Optional<ByteString> list(ByteString old, ByteString now) {
        int end = old.size() - 1;
        // Of an empty list the comma is missing.
        boolean grew = end > 2
                && old.byteAt(1) == '['
                && old.byteAt(end) == ']'
                && now.byteAt(end) == ','
                && now.startsWith(old.substring(0, end));
        return grew ? Optional.of(now.substring(end, now.size() - 1)) : Optional.empty();
    }

    /** The inverse of {@link #between}. */
    static ByteString to(ByteString old, ByteString added) {
        return old.byteAt(0) == Parts.TEXT
                ? old.substring(0, old.size() - 1).concat(added).concat(END)
                : old.concat(added);
    }
}
