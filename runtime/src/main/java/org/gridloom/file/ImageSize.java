package org.gridloom.file;

import java.util.Optional;

/** Width and height as an image's own header says; nothing is decoded, so a bomb costs nothing. */
record ImageSize(long width, long height) {
    private static final long MOST_PIXELS = 50_000_000;

    boolean isTooLarge() {
        return width * height > MOST_PIXELS;
    }

    /** Empty when the header is cut off or says nothing sensible. */
    static Optional<ImageSize> of(FileType type, byte[] bytes) {
        try {
            var size = switch (type) {
                case PNG -> png(bytes);
                case JPEG -> jpeg(bytes);
                case WEBP -> webp(bytes);
                case PDF -> new ImageSize(0, 0);
            };
            return size.width > 0 && size.height > 0 ? Optional.of(size) : Optional.empty();
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static ImageSize png(byte[] b) {
        boolean header = b[12] == 'I' && b[13] == 'H' && b[14] == 'D' && b[15] == 'R';
        return header ? new ImageSize(bigEndian(b, 16, 4), bigEndian(b, 20, 4)) : new ImageSize(0, 0);
    }

    /** Walks the segments to the frame header. */
    private static ImageSize jpeg(byte[] b) {
        int at = 2;
        while (true) {
            if ((b[at] & 0xff) != 0xff) {
                return new ImageSize(0, 0);
            }
            int marker = b[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
            } else if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                return new ImageSize(bigEndian(b, at + 7, 2), bigEndian(b, at + 5, 2));
            } else if (marker == 0xda || marker == 0xd9) {
                return new ImageSize(0, 0);
            } else {
                at += 2 + (int) Math.max(2, bigEndian(b, at + 2, 2));
            }
        }
    }

    private static ImageSize webp(byte[] b) {
        return switch ((char) b[15]) {
            case ' ' -> new ImageSize(littleEndian(b, 26, 2) & 0x3fff, littleEndian(b, 28, 2) & 0x3fff);
            case 'L' -> {
                long bits = littleEndian(b, 21, 4);
                yield new ImageSize((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
            }
            case 'X' -> new ImageSize(littleEndian(b, 24, 3) + 1, littleEndian(b, 27, 3) + 1);
            default -> new ImageSize(0, 0);
        };
    }

    private static long bigEndian(byte[] b, int at, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | (b[at + i] & 0xff);
        }
        return value;
    }

    private static long littleEndian(byte[] b, int at, int length) {
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << 8 | (b[at + i] & 0xff);
        }
        return value;
    }
}
