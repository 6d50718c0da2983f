package org.gridloom.record.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks for tests: written by the product, or put together by hand from their parts. */
final class Workbooks {
    private Workbooks() {}

    static Path written(Path folder, List<List<String>> rows) throws IOException {
        Path file = folder.resolve("table.xlsx");
        try (var out = Files.newOutputStream(file);
                var writer = TableWriter.of("xlsx", out)) {
            for (List<String> row : rows) {
                writer.row(row);
            }
        }
        return file;
    }

    static Map<String, String> parts(String sheet) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
                        + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                        + "<sheets><sheet name='a' sheetId='1' r:id='rId7'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='rId7' Type='x' Target='worksheets/first.xml'/></Relationships>");
        parts.put("xl/worksheets/first.xml", sheet);
        return parts;
    }

    static String sheet(String rows) {
        return "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    static Path packed(Path folder, Map<String, String> parts) throws IOException {
        Path file = folder.resolve("packed.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
