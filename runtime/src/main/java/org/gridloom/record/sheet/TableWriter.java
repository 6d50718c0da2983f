package org.gridloom.record.sheet;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gridloom.record.RecordProblem;
import org.gridloom.shared.Problem;

/** Writes rows of text as CSV or as a workbook; nothing in either is a formula. */
abstract class TableWriter implements Closeable {
    /** Media types by format. */
    static final Map<String, String> FORMATS = Map.of(
            "csv",
            "text/csv; charset=utf-8",
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int FLUSHED = 500;

    abstract void row(List<String> cells) throws IOException;

    /** Refuses with SHEET_FORMAT_UNKNOWN. */
    static String mediaType(String format) {
        String type = FORMATS.get(format);
        if (type == null) {
            throw new Problem(RecordProblem.SHEET_FORMAT_UNKNOWN, Map.of("format", format));
        }
        return type;
    }

    static TableWriter of(String format, OutputStream out) throws IOException {
        mediaType(format);
        return format.equals("csv") ? new Csv(out) : new Xlsx(out);
    }

    private static final class Csv extends TableWriter {
        private final Writer out;

        Csv(OutputStream out) throws IOException {
            this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            this.out.write('\uFEFF'); // or Chinese table software reads it as GBK
        }

        @Override
        void row(List<String> cells) throws IOException {
            out.write(CsvText.line(cells));
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private static final class Xlsx extends TableWriter {
        private final Workbook book;
        private final Worksheet sheet;
        private int rows;

        Xlsx(OutputStream out) {
            this.book = new Workbook(out, "Gridloom", "1.0");
            this.sheet = book.newWorksheet("Sheet1");
        }

        @Override
        void row(List<String> cells) throws IOException {
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    sheet.inlineString(rows, i, printable(cells.get(i)));
                }
            }
            if (++rows % FLUSHED == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            book.finish();
        }

        /** XML cannot hold control characters. */
        private static String printable(String text) {
            return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        }
    }
}
