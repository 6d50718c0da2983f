package org.gridloom.record.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The first sheet of a workbook, row by row. Read with the JDK's own parser without DTD and entities, and within
 * {@link SheetLimits}; formulas are never computed, what they last gave is taken.
 */
final class XlsxBook {
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_TEXTS = 2_000_000;

    private final ZipFile zip;
    private final SheetLimits limits;
    private final XMLInputFactory factory;

    private XlsxBook(ZipFile zip, SheetLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    static void read(Path file, SheetLimits limits, RowSink sink) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw SheetLimits.tooLarge();
            }
            new XlsxBook(zip, limits).read(sink);
        } catch (ZipException | XMLStreamException broken) {
            throw SheetLimits.unreadable("xlsx");
        } catch (IOException | IllegalArgumentException e) {
            throw SheetLimits.unreadable("xlsx");
        }
    }

    /** Hears the elements of one part. */
    private interface Ear {
        void start(String name, XMLStreamReader reader) throws XMLStreamException;

        default void text(String text) {}

        default void end(String name) {}
    }

    private void read(RowSink sink) throws IOException, XMLStreamException {
        var sheets = new ArrayList<String>();
        var book = new boolean[1];
        part("xl/workbook.xml", (name, reader) -> {
            if (name.equals("sheet")) {
                sheets.add(String.valueOf(reader.getAttributeValue(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id")));
            } else if (name.equals("workbookPr")) {
                String since = reader.getAttributeValue(null, "date1904");
                book[0] = "1".equals(since) || "true".equals(since);
            }
        });
        if (sheets.isEmpty()) {
            throw SheetLimits.unreadable("xlsx");
        }
        var targets = new HashMap<String, String>();
        part("xl/_rels/workbook.xml.rels", (name, reader) -> {
            if (name.equals("Relationship")) {
                targets.put(reader.getAttributeValue(null, "Id"), reader.getAttributeValue(null, "Target"));
            }
        });
        String target = targets.getOrDefault(sheets.get(0), "worksheets/sheet1.xml");
        String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        var rows = new XlsxRows(texts(), styles(), book[0], sink);
        part(path, new Ear() {
            @Override
            public void start(String name, XMLStreamReader reader) {
                rows.start(
                        name,
                        reader.getAttributeValue(null, "r"),
                        reader.getAttributeValue(null, "t"),
                        reader.getAttributeValue(null, "s"));
            }

            @Override
            public void text(String text) {
                rows.text(text);
            }

            @Override
            public void end(String name) {
                rows.end(name);
            }
        });
    }

    private List<String> texts() throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return texts;
        }
        part("xl/sharedStrings.xml", new Ear() {
            private final StringBuilder one = new StringBuilder();
            private boolean inside;
            private boolean spoken;

            @Override
            public void start(String name, XMLStreamReader reader) {
                if (name.equals("si")) {
                    one.setLength(0);
                }
                spoken |= name.equals("rPh"); // how a word is pronounced
                inside = name.equals("t") && !spoken;
            }

            @Override
            public void text(String text) {
                if (inside && one.length() < SheetLimits.CELL) {
                    one.append(text, 0, Math.min(text.length(), SheetLimits.CELL));
                }
            }

            @Override
            public void end(String name) {
                inside = false;
                spoken &= !name.equals("rPh");
                if (name.equals("si")) {
                    texts.add(one.toString());
                    if (texts.size() > MOST_TEXTS) {
                        throw SheetLimits.tooLarge();
                    }
                }
            }
        });
        return texts;
    }

    /** Whether each style of cells shows a number as a day. */
    private List<Boolean> styles() throws IOException, XMLStreamException {
        var days = new ArrayList<Boolean>();
        if (zip.getEntry("xl/styles.xml") == null) {
            return days;
        }
        Map<String, String> formats = new HashMap<>();
        var inside = new boolean[1];
        part("xl/styles.xml", new Ear() {
            @Override
            public void start(String name, XMLStreamReader reader) {
                if (name.equals("numFmt")) {
                    formats.put(
                            reader.getAttributeValue(null, "numFmtId"), reader.getAttributeValue(null, "formatCode"));
                } else if (name.equals("cellXfs")) {
                    inside[0] = true;
                } else if (name.equals("xf") && inside[0]) {
                    days.add(XlsxRows.showsDay(reader.getAttributeValue(null, "numFmtId"), formats));
                }
            }

            @Override
            public void end(String name) {
                inside[0] &= !name.equals("cellXfs");
            }
        });
        return days;
    }

    private void part(String path, Ear ear) throws IOException, XMLStreamException {
        var entry = zip.getEntry(path);
        if (entry == null) {
            throw SheetLimits.unreadable("xlsx " + path);
        }
        try (var in = limits.bounded(zip.getInputStream(entry))) {
            var reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw SheetLimits.unreadable("doctype");
                    case XMLStreamConstants.START_ELEMENT -> ear.start(reader.getLocalName(), reader);
                    case XMLStreamConstants.CHARACTERS -> ear.text(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> ear.end(reader.getLocalName());
                    default -> {
                        // comments and the like
                    }
                }
            }
        }
    }
}
