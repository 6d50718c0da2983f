package org.gridloom.record.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** CSV as RFC 4180 has it, in UTF-8 or, as Chinese table software saves it, GB18030. */
final class CsvText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final String STARTS_FORMULA = "=+-@\t\r";

    private final String text;
    private final char separator;
    private final RowSink sink;
    private int at;
    private int line = 1;

    private CsvText(String text, char separator, RowSink sink) {
        this.text = text;
        this.separator = separator;
        this.sink = sink;
    }

    static void read(byte[] bytes, RowSink sink) {
        String text = decode(bytes);
        if (text.indexOf('\0') >= 0) {
            throw SheetLimits.unreadable("csv");
        }
        String head = text.lines().findFirst().orElse("");
        char separator = head.indexOf('\t') >= 0 && head.indexOf(',') < 0
                ? '\t'
                : head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
        new CsvText(text, separator, sink).rows();
    }

    private static String decode(byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException other) {
                // the next one
            }
        }
        throw SheetLimits.unreadable("utf-8");
    }

    private void rows() {
        int rows = 0;
        while (at < text.length()) {
            int begin = line;
            var cells = row();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                if (++rows > SheetLimits.ROWS + 1) {
                    throw SheetLimits.tooLarge();
                }
                sink.row(begin, cells);
            }
        }
    }

    private List<Cell> row() {
        var cells = new ArrayList<Cell>();
        while (true) {
            cells.add(Cell.of(cell()));
            if (cells.size() > SheetLimits.COLUMNS) {
                throw SheetLimits.tooLarge();
            }
            if (at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end == separator) {
                continue;
            }
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
            return cells;
        }
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int from = at;
        while (at < text.length() && text.charAt(at) != separator && "\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return cut(from, at);
    }

    private String quoted() {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char each = text.charAt(at++);
            if (each == '"') {
                if (at >= text.length() || text.charAt(at) != '"') {
                    // Whatever stands between the quote and the separator belongs to no cell.
                    cell();
                    return cell.toString();
                }
                at++;
            } else if (each == '\n') {
                line++;
            }
            if (cell.length() < SheetLimits.CELL) {
                cell.append(each);
            }
        }
        return cell.toString();
    }

    private String cut(int from, int to) {
        return text.substring(from, Math.min(to, from + SheetLimits.CELL));
    }

    /** A line of cells; none of them is a formula to table software, whatever somebody once typed into a record. */
    static String line(List<String> cells) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : ",").append(written(cells.get(i)));
        }
        return line.append("\r\n").toString();
    }

    static String written(String cell) {
        String safe = startsFormula(cell) && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
        boolean quote =
                safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t' || c == ';')
                        || !safe.equals(safe.strip());
        return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    static boolean startsFormula(String cell) {
        // Full-width forms are read as their half-width ones by some software.
        return !cell.isEmpty()
                && (STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0
                        || "\uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(0)) >= 0);
    }

    static boolean isGuarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && startsFormula(cell.substring(1));
    }
}
