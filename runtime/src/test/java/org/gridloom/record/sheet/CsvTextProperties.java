package org.gridloom.record.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written as CSV is read again, and nothing in it is a formula. */
class CsvTextProperties {
    @Property(tries = 2000)
    void whatIsWrittenIsReadAgain(@ForAll("rows") List<List<String>> rows) {
        var written = new StringBuilder();
        rows.forEach(row -> written.append(CsvText.line(row)));
        var read = read(written.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(read)
                .isEqualTo(rows.stream().map(CsvTextProperties::stripped).toList());
    }

    @Property(tries = 2000)
    void noCellBeginsAFormula(@ForAll("cells") String cell) {
        String written = CsvText.written(cell);
        String bare = written.startsWith("\"") ? written.substring(1) : written;
        if (!bare.isEmpty() && "=+-@\t\r".indexOf(bare.charAt(0)) >= 0) {
            assertThat(bare).matches("[+-]?\\d+(\\.\\d+)?");
        }
    }

    @Example
    void aFileInTheEncodingOfChineseTableSoftwareIsReadToo() {
        byte[] bytes = "姓名,电话\r\n张三,13900000000\r\n".getBytes(Charset.forName("GB18030"));
        assertThat(read(bytes)).containsExactly(List.of("姓名", "电话"), List.of("张三", "13900000000"));
    }

    @Example
    void linesAreCountedThroughQuotedBreaks() {
        var lines = new ArrayList<Integer>();
        CsvText.read("a,b\n\"x\ny\",1\n\n2,3\n".getBytes(StandardCharsets.UTF_8), (line, cells) -> lines.add(line));
        assertThat(lines).containsExactly(1, 2, 5);
    }

    private static List<List<String>> read(byte[] bytes) {
        var rows = new ArrayList<List<String>>();
        CsvText.read(
                bytes, (line, cells) -> rows.add(cells.stream().map(Cell::text).toList()));
        return rows;
    }

    private static List<String> stripped(List<String> row) {
        return row.stream().map(cell -> Cell.of(cell).text()).toList();
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        // A first cell that is never empty, for empty rows are not told and the heading decides the separator.
        Arbitrary<List<String>> row = cells().list().ofSize(3).map(cells -> {
            var all = new ArrayList<String>();
            all.add("x");
            all.addAll(cells);
            return (List<String>) all;
        });
        return row.list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings().withChars("ab=+-@'\",;\t\n 张0\uFF1D").ofMaxLength(6);
    }
}
