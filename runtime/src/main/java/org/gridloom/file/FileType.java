package org.gridloom.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types that are taken, each known by its first bytes; what the sender calls it is only compared. */
enum FileType {
    JPEG("image/jpeg", List.of("jpg", "jpeg")),
    PNG("image/png", List.of("png")),
    WEBP("image/webp", List.of("webp")),
    PDF("application/pdf", List.of("pdf"));

    /** Bytes needed to tell the types apart. */
    static final int HEAD = 16;

    private final String mediaType;
    private final List<String> suffixes;

    FileType(String mediaType, List<String> suffixes) {
        this.mediaType = mediaType;
        this.suffixes = suffixes;
    }

    String mediaType() {
        return mediaType;
    }

    String suffix() {
        return suffixes.get(0);
    }

    boolean isImage() {
        return this != PDF;
    }

    static Optional<FileType> sniff(byte[] head) {
        if (starts(head, 0, 0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        }
        if (starts(head, 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return Optional.of(PNG);
        }
        if (text(head, 0, "RIFF") && text(head, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        return text(head, 0, "%PDF-") ? Optional.of(PDF) : Optional.empty();
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** Whether a name's ending and a declared type agree with this content; no ending and no type agree with all. */
    boolean agrees(String name, String declared) {
        int dot = name.lastIndexOf('.');
        String suffix = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        String type = declared.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        boolean typeAgrees = type.isEmpty()
                || type.equals("application/octet-stream")
                || type.equals(mediaType)
                || (this == JPEG && type.equals("image/jpg"));
        return typeAgrees && (suffix.isEmpty() || suffixes.contains(suffix));
    }

    private static boolean starts(byte[] head, int at, int... expected) {
        if (head.length < at + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[at + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean text(byte[] head, int at, String expected) {
        byte[] bytes = expected.getBytes(StandardCharsets.US_ASCII);
        return head.length >= at + bytes.length && Arrays.equals(head, at, at + bytes.length, bytes, 0, bytes.length);
    }
}
