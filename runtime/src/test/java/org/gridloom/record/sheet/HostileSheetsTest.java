package org.gridloom.record.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridloom.record.RecordProblem;
import org.gridloom.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as people and attackers send them. */
class HostileSheetsTest {
    @TempDir
    Path folder;

    @Test
    void aWorkbookOfOursIsReadAgain() throws Exception {
        var rows = List.of(List.of("姓名", "备注"), List.of("张三", "=1+1"), List.of("李四", "a<b&c"));
        var table = SentSheet.read(Workbooks.written(folder, rows));
        assertThat(table.heading()).extracting(Cell::text).containsExactly("姓名", "备注");
        assertThat(table.rows()).extracting(line -> line.cells().get(1).text()).containsExactly("=1+1", "a<b&c");
    }

    @Test
    void daysNumbersSharedTextsAndFormulasAreReadAsTheyAreSeen() throws Exception {
        var parts =
                Workbooks.parts(Workbooks.sheet("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='inlineStr'><is>"
                        + "<t>b</t></is></c></row><row r='3'><c r='A3' s='1'><v>44562</v></c><c r='B3'><f>2+3</f><v>5.0</v></c>"
                        + "<c r='C3'><v>3.20212199001010E17</v></c><c r='D3' s='2'><v>1.5</v></c></row>"));
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns='x'><si><r><t>姓</t></r><r><t>名</t></r><rPh><t>xing</t></rPh></si></sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='x'><numFmts><numFmt numFmtId='170' formatCode='yyyy\"年\"m\"月\"'/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='2'/></cellXfs></styleSheet>");
        var table = SentSheet.read(Workbooks.packed(folder, parts));
        assertThat(table.heading()).extracting(Cell::text).containsExactly("姓名", "", "b");
        assertThat(table.rows()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(3);
            assertThat(line.cells())
                    .extracting(Cell::text)
                    .containsExactly("2022-01-01", "5", "320212199001010000", "1.5");
            assertThat(line.cells()).extracting(Cell::rounded).containsExactly(false, false, true, false);
        });
    }

    @Test
    void anArchiveThatBecomesTooLargeIsRefusedBeforeItDoes() throws Exception {
        Path file = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : Workbooks.parts("").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getValue().isEmpty()) {
                    zip.write("<worksheet><sheetData><row>".getBytes(StandardCharsets.UTF_8));
                    byte[] blanks =
                            "                                ".repeat(32_000).getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 20; i++) {
                        zip.write(blanks);
                    }
                } else {
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(Files.size(file)).isLessThan(100_000);
        refused(
                RecordProblem.SHEET_TOO_LARGE,
                () -> XlsxBook.read(file, new SheetLimits(10_000_000), (line, cells) -> {}));
    }

    @Test
    void aDoctypeIsRefused() throws Exception {
        var parts = Workbooks.parts("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + Workbooks.sheet("<row><c t='inlineStr'><is><t>&x;</t></is></c></row>"));
        refused(RecordProblem.SHEET_UNREADABLE, () -> SentSheet.read(Workbooks.packed(folder, parts)));
    }

    @Test
    void tooManyColumnsAreRefusedButFormattingFarToTheRightIsNot() throws Exception {
        String far = "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c><c r='XFD1' s='0'/></row>";
        assertThat(SentSheet.read(Workbooks.packed(
                                folder, Workbooks.parts(Workbooks.sheet(far + far.replace("'1'", "'2'")))))
                        .heading())
                .hasSize(1);
        String written = "<row r='1'><c r='XFD1' t='inlineStr'><is><t>a</t></is></c></row>";
        refused(
                RecordProblem.SHEET_TOO_LARGE,
                () -> SentSheet.read(Workbooks.packed(folder, Workbooks.parts(Workbooks.sheet(written)))));
    }

    @Test
    void whatIsNoTableIsRefused() throws Exception {
        for (String text : List.of("", "name\n", "\0\0\0\1 binary", "PK\3\4 no archive")) {
            Path file = Files.write(folder.resolve("no.table"), text.getBytes(StandardCharsets.ISO_8859_1));
            refused(RecordProblem.SHEET_UNREADABLE, () -> SentSheet.read(file));
        }
    }

    @Test
    void aTableWithTooManyRowsIsRefused() throws Exception {
        var rows = new ArrayList<String>();
        for (int i = 0; i < SheetLimits.ROWS + 2; i++) {
            rows.add("r" + i);
        }
        Path file = Files.write(folder.resolve("long.csv"), rows);
        refused(RecordProblem.SHEET_TOO_LARGE, () -> SentSheet.read(file));
    }

    private static void refused(RecordProblem code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
