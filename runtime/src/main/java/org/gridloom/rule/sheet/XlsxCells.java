package org.gridloom.rule.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gridloom.shared.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the first sheet of a workbook. Sizes are counted while unpacking, no DTD is read, nothing outside is followed;
 * a formula is refused, for what it gives is not in the file to be trusted, and so are macros and links to other files.
 */
final class XlsxCells {
    private static final int MOST_BYTES = 20_000_000;
    private static final int MOST_PARTS = 300;
    private static final int MOST_CELLS = 60_000;
    private static final int MOST_COLUMNS = 100;

    private final List<Finding> findings;
    private final List<String> shared = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private int cells;

    private XlsxCells(List<Finding> findings) {
        this.findings = findings;
    }

    static List<List<String>> read(byte[] file, List<Finding> findings) {
        var cells = new XlsxCells(findings);
        try {
            Map<String, byte[]> parts = cells.unpack(file);
            byte[] sheet = parts.get("xl/worksheets/sheet1.xml");
            if (findings.isEmpty() && sheet == null) {
                findings.add(Finding.error("", "XLSX_UNREADABLE"));
            }
            if (findings.isEmpty() && sheet != null) {
                byte[] texts = parts.get("xl/sharedStrings.xml");
                if (texts != null) {
                    cells.shared(texts);
                }
                cells.sheet(sheet);
            }
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            findings.add(Finding.error("", "XLSX_UNREADABLE"));
        }
        return cells.rows;
    }

    /** By the archive's own list of parts: writers that stream leave the sizes out of the heads in between. */
    private Map<String, byte[]> unpack(byte[] file) throws IOException {
        Path copy = Files.createTempFile("gridloom-sheet", ".xlsx");
        try {
            Files.write(copy, file);
            try (var zip = new ZipFile(copy.toFile())) {
                return unpack(zip);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Map<String, byte[]> unpack(ZipFile zip) throws IOException {
        var parts = new HashMap<String, byte[]>();
        int left = MOST_BYTES;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (name.contains("vbaProject") || name.contains("externalLinks/") || name.contains("embeddings/")) {
                findings.add(Finding.error("", "XLSX_MORE_THAN_CELLS", Map.of("part", name)));
            }
            try (var in = zip.getInputStream(entry)) {
                byte[] part = in.readNBytes(left + 1);
                left -= part.length;
                parts.put(name, part);
            }
            if (left < 0 || parts.size() > MOST_PARTS) {
                findings.add(Finding.error("", "XLSX_TOO_LARGE", Map.of("most", MOST_BYTES)));
                return parts;
            }
        }
        return parts;
    }

    private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private void shared(byte[] part) throws XMLStreamException {
        var text = new StringBuilder();
        var reader = reader(part);
        boolean inText = false;
        while (reader.hasNext()) {
            switch (next(reader)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (reader.getLocalName().equals("si")) {
                        text.setLength(0);
                    }
                    inText = reader.getLocalName().equals("t");
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inText) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    if (reader.getLocalName().equals("si")) {
                        shared.add(text.toString());
                    }
                }
                default -> {
                    // nothing of a table
                }
            }
        }
    }

    private static int next(XMLStreamReader reader) throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("not in a workbook");
        }
        return event;
    }

    private void sheet(byte[] part) throws XMLStreamException {
        var reader = reader(part);
        String place = "";
        String type = "";
        var value = new StringBuilder();
        boolean inValue = false;
        while (reader.hasNext() && findings.size() < 20) {
            switch (next(reader)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (reader.getLocalName()) {
                        case "c" -> {
                            place = text(reader.getAttributeValue(null, "r"));
                            type = text(reader.getAttributeValue(null, "t"));
                            value.setLength(0);
                        }
                        case "f" -> findings.add(Finding.error(place, "XLSX_FORMULA", Map.of("cell", place)));
                        default ->
                            inValue = reader.getLocalName().equals("v")
                                    || reader.getLocalName().equals("t");
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inValue) {
                        value.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inValue = false;
                    if (reader.getLocalName().equals("c")) {
                        keep(place, type, value.toString());
                    }
                }
                default -> {
                    // nothing of a table
                }
            }
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void keep(String place, String type, String value) {
        int letters = 0;
        int column = 0;
        while (letters < place.length() && Character.isLetter(place.charAt(letters))) {
            column = column * 26 + place.charAt(letters++) - 'A' + 1;
        }
        int row = Integer.parseInt(place.substring(letters));
        if (++cells > MOST_CELLS || column > MOST_COLUMNS || row > MOST_CELLS || row < 1 || column < 1) {
            findings.add(Finding.error(place, "XLSX_TOO_LARGE", Map.of("most", MOST_CELLS)));
            return;
        }
        while (rows.size() < row) {
            rows.add(new ArrayList<>());
        }
        var line = rows.get(row - 1);
        while (line.size() < column) {
            line.add("");
        }
        line.set(
                column - 1,
                switch (type) {
                    case "s" -> shared.get(Integer.parseInt(value));
                    case "b" -> value.equals("1") ? "true" : "false";
                    default -> value;
                });
    }

    /** As people name a cell: {@code B4} of row 3 and column 1, from 0. */
    static String name(int row, int column) {
        return column < 26 ? (char) ('A' + column) + String.valueOf(row + 1) : "(" + (column + 1) + ")" + (row + 1);
    }
}
