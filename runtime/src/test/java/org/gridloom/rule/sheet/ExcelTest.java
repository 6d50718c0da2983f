package org.gridloom.rule.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.gridloom.shared.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelTest {
    private static DecisionSheet table(String name) throws IOException {
        return SheetReader.read(Files.readString(Path.of("../rule-packs/community-event/decisions/" + name + ".dmn")))
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urgency", "handle-limit", "leg-outcome", "review-outcome"})
    void aTableComesBackFromExcelAsItWent(String name) throws IOException {
        var sheet = table(name);
        var read = ReadExcel.of(WriteExcel.of(sheet), sheet);
        assertThat(read.findings()).isEmpty();
        assertThat(read.policy()).isEqualTo("UNIQUE");
        assertThat(read.rows())
                .isEqualTo(sheet.rows().stream().map(ExcelTest::line).toList());
    }

    private static ReadExcel.Line line(DecisionSheet.Row row) {
        return new ReadExcel.Line(
                row.id(),
                row.tests().stream().map(DecisionSheet.Cell::text).toList(),
                row.results().stream().map(DecisionSheet.Cell::text).toList(),
                row.notes());
    }

    @Test
    void aFormulaAWrongColumnAndAMissingOneAreToldByTheirCells() throws IOException {
        var sheet = table("leg-outcome");
        assertThat(codes(ReadExcel.of(
                        book(ws -> {
                            ws.value(0, 0, WriteExcel.FORMAT);
                            ws.value(1, 1, WriteExcel.CONDITION);
                            ws.value(2, 1, "column_1");
                            ws.value(1, 2, WriteExcel.CONDITION);
                            ws.value(2, 2, "column_9");
                            ws.value(3, 2, "天气");
                        }),
                        sheet)))
                .containsExactlyInAnyOrder(
                        "XLSX_COLUMN_MISSING", "XLSX_COLUMN_MISSING", "XLSX_COLUMN_MISSING", "XLSX_COLUMN_UNKNOWN");
        assertThat(ReadExcel.of(book(ws -> ws.formula(4, 1, "1+1")), sheet).findings())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo("XLSX_FORMULA");
                    assertThat(f.pointer()).isEqualTo("B5");
                });
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        var sheet = table("leg-outcome");
        assertThat(codes(ReadExcel.of("x".getBytes(StandardCharsets.UTF_8), sheet)))
                .containsExactly("XLSX_UNREADABLE");
        assertThat(codes(ReadExcel.of(book(ws -> ws.value(0, 0, "a")), sheet))).containsExactly("XLSX_NOT_A_TABLE");
    }

    @Test
    void aBombAMacroAndADoctypeAreRefused() throws IOException {
        var sheet = table("leg-outcome");
        byte[] good = WriteExcel.of(sheet);
        assertThat(codes(ReadExcel.of(with(good, "xl/media/zeros.bin", new byte[30_000_000]), sheet)))
                .contains("XLSX_TOO_LARGE");
        assertThat(codes(ReadExcel.of(with(good, "xl/vbaProject.bin", new byte[1]), sheet)))
                .containsExactly("XLSX_MORE_THAN_CELLS");
        byte[] doctype =
                "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet>&a;</worksheet>".getBytes(StandardCharsets.UTF_8);
        assertThat(codes(ReadExcel.of(with(good, "xl/worksheets/sheet1.xml", doctype), sheet)))
                .containsExactly("XLSX_UNREADABLE");
    }

    private static List<String> codes(ReadExcel.Read read) {
        assertThat(read.rows()).isEmpty();
        return read.findings().stream().map(Finding::code).toList();
    }

    private static byte[] book(java.util.function.Consumer<org.dhatim.fastexcel.Worksheet> fill) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", null)) {
            var sheet = book.newWorksheet("s");
            fill.accept(sheet);
            for (int row = 0; row < WriteExcel.HEAD; row++) {
                sheet.value(row, 9, "");
            }
            book.finish();
        }
        return out.toByteArray();
    }

    /** The archive with a part in place of one of its name. */
    private static byte[] with(byte[] archive, String name, byte[] part) throws IOException {
        var out = new ByteArrayOutputStream();
        Path copy = Files.createTempFile("sheet", ".xlsx");
        Files.write(copy, archive);
        try (var in = new ZipFile(copy.toFile());
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                if (!entry.getName().equals(name)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(in.getInputStream(entry).readAllBytes());
                }
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(part);
        }
        return out.toByteArray();
    }
}
