package org.gridloom.rule.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gridloom.rule.sheet.DecisionSheet.Cell;
import org.gridloom.rule.sheet.DecisionSheet.Row;

/**
 * A decision table as a workbook people can fill in: a head of four rows (what it is, the sort of each column, its id, its
 * title), then a row a rule, its id in the first column. Every cell is text, so that Excel computes and rounds nothing.
 */
public final class WriteExcel {
    static final String FORMAT = "gridloom-decision/1";
    static final String CONDITION = "条件";
    static final String ANSWER = "结果";
    static final String NOTE = "说明";
    static final int HEAD = 4;

    private WriteExcel() {}

    /** The bytes of an {@code xlsx} file. */
    public static byte[] of(DecisionSheet table) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Gridloom", null)) {
            var sheet = book.newWorksheet("决策表");
            head(sheet, table);
            int at = HEAD;
            for (Row row : table.rows()) {
                line(sheet, at++, row, table);
            }
            sheet.freezePane(1, HEAD);
            sheet.finish();
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void head(Worksheet sheet, DecisionSheet table) {
        List<String> what =
                List.of(FORMAT, table.decision(), table.policy().written(), table.aggregation(), table.label());
        for (int i = 0; i < what.size(); i++) {
            sheet.value(0, i, what.get(i));
        }
        sheet.value(1, 0, "行");
        int at = 1;
        for (var input : table.inputs()) {
            column(sheet, at++, CONDITION, input.id(), input.title());
        }
        for (var output : table.outputs()) {
            column(sheet, at++, ANSWER, output.id(), output.title());
        }
        for (String note : table.notes()) {
            column(sheet, at++, NOTE, "", note);
        }
        for (int row = 0; row < HEAD; row++) {
            sheet.range(row, 0, row, Math.max(4, at - 1))
                    .style()
                    .bold()
                    .fillColor("E8F0F9")
                    .set();
        }
    }

    private static void column(Worksheet sheet, int at, String sort, String id, String title) {
        sheet.value(1, at, sort);
        sheet.value(2, at, id);
        sheet.value(3, at, title);
        sheet.width(at, 24);
    }

    private static void line(Worksheet sheet, int at, Row row, DecisionSheet table) {
        sheet.value(at, 0, row.id());
        int column = 1;
        for (Cell cell : row.tests()) {
            sheet.value(at, column++, cell.text());
        }
        column = 1 + table.inputs().size();
        for (Cell cell : row.results()) {
            sheet.value(at, column++, cell.text());
        }
        column = 1 + table.inputs().size() + table.outputs().size();
        for (String note : row.notes()) {
            sheet.value(at, column++, note);
        }
    }
}
