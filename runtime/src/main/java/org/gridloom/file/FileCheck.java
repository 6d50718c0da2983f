package org.gridloom.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import org.gridloom.shared.Problem;

/** Reads an upload up to the limit and looks at its content before anything is stored. */
final class FileCheck {
    /** 10 MB. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 100;

    private FileCheck() {}

    /** What passed. */
    record Checked(String name, FileType type, byte[] content) {}

    static Checked check(String name, String declaredType, InputStream upload) throws IOException {
        byte[] content = upload.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw new Problem(FileProblem.FILE_TOO_LARGE, Map.of("megabytes", MOST_BYTES / 1024 / 1024));
        }
        if (content.length == 0) {
            throw new Problem(FileProblem.FILE_EMPTY);
        }
        var type = FileType.sniff(Arrays.copyOf(content, Math.min(content.length, FileType.HEAD)))
                .orElseThrow(() -> unknown(name, declaredType));
        if (!type.agrees(name, declaredType)) {
            throw new Problem(FileProblem.FILE_TYPE_MISMATCH, Map.of("found", type.mediaType()));
        }
        if (type.isImage()) {
            var size = ImageSize.of(type, content).orElseThrow(() -> new Problem(FileProblem.IMAGE_BROKEN));
            if (size.isTooLarge()) {
                throw new Problem(
                        FileProblem.IMAGE_TOO_MANY_PIXELS, Map.of("width", size.width(), "height", size.height()));
            }
        }
        return new Checked(cleaned(name, type), type, content);
    }

    /** A right name over wrong content is called a mismatch, anything else an unknown type. */
    private static Problem unknown(String name, String declaredType) {
        for (FileType type : FileType.values()) {
            if ((name.contains(".") || !declaredType.isEmpty()) && type.agrees(name, declaredType)) {
                return new Problem(FileProblem.FILE_TYPE_MISMATCH, Map.of("found", "?"));
            }
        }
        return new Problem(FileProblem.FILE_TYPE_UNKNOWN);
    }

    /** Letters, digits and a few signs of the last part of the path, with the ending of the real type. */
    static String cleaned(String name, FileType type) {
        String last = name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        String stem = (dot < 0 ? last : last.substring(0, dot))
                .replaceAll("[^\\p{L}\\p{N}_. -]", "_")
                .strip()
                .replaceAll("^[.]+", "");
        int end = stem.offsetByCodePoints(0, Math.min(LONGEST_NAME, stem.codePointCount(0, stem.length())));
        stem = stem.substring(0, end);
        return (stem.isBlank() ? "file" : stem) + "." + type.suffix();
    }
}
