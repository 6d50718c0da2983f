package org.gridloom.record.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table somebody sent, known by its first bytes and not by its name: a workbook or CSV. */
final class SentSheet {
    private static final long LARGEST = 40_000_000;

    private SentSheet() {}

    /** A row with its number in the table. */
    record Line(int number, List<Cell> cells) {}

    /** Heading and rows. */
    record Table(List<Cell> heading, List<Line> rows) {}

    /** Refuses with SHEET_UNREADABLE or SHEET_TOO_LARGE; never half a table. */
    static Table read(Path file) {
        var lines = new ArrayList<Line>();
        RowSink sink = (number, cells) -> lines.add(new Line(number, trimmed(cells)));
        try {
            if (Files.size(file) > LARGEST) {
                throw SheetLimits.tooLarge();
            }
            if (isZip(file)) {
                XlsxBook.read(file, new SheetLimits(), sink);
            } else {
                CsvText.read(Files.readAllBytes(file), sink);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.size() < 2) {
            throw SheetLimits.unreadable("empty");
        }
        return new Table(lines.get(0).cells(), lines.subList(1, lines.size()));
    }

    /** Without the empty cells at the end. */
    private static List<Cell> trimmed(List<Cell> cells) {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isEmpty()) {
            last--;
        }
        return List.copyOf(cells.subList(0, last));
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        }
    }
}
