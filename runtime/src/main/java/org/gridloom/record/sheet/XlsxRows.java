package org.gridloom.record.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cells of a sheet as they stream by, put together to rows: texts by their number, days by their style. */
final class XlsxRows {
    private static final int KEPT_DIGITS = 15;
    private static final int LAST_LINE = 1_048_576;
    private static final long SECONDS_A_DAY = 86_400;
    /** The last day table software knows, 9999-12-31. */
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);

    private final List<String> texts;
    private final List<Boolean> days;
    private final LocalDate epoch;
    private final RowSink sink;

    private final List<Cell> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private int line;
    private int rows;
    private int column;
    private String type = "";
    private boolean day;
    private boolean inside;

    XlsxRows(List<String> texts, List<Boolean> days, boolean since1904, RowSink sink) {
        this.texts = texts;
        this.days = days;
        this.epoch = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        this.sink = sink;
    }

    /** Built-in formats of days, those of China among them, and own ones that show a year, month or day. */
    static boolean showsDay(@Nullable String id, Map<String, String> formats) {
        String code = formats.get(id);
        if (code != null) {
            String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
            return bare.contains("y") || bare.contains("d") || bare.contains("h");
        }
        int number = number(id);
        return number >= 14 && number <= 22 || number >= 27 && number <= 36 || number >= 45 && number <= 58;
    }

    void start(String name, @Nullable String at, @Nullable String cellType, @Nullable String style) {
        switch (name) {
            case "row" -> {
                line = at == null ? line + 1 : Math.max(line + 1, Math.min(number(at), LAST_LINE));
                cells.clear();
                column = -1;
            }
            case "c" -> {
                column = at == null ? column + 1 : column(at);
                if (column >= SheetLimits.COLUMNS) {
                    // Formatting often reaches further than what is written; only what is written counts.
                    column = SheetLimits.COLUMNS;
                }
                type = cellType == null ? "n" : cellType;
                int index = number(style);
                day = index < days.size() && days.get(index);
                value.setLength(0);
            }
            case "v", "t" -> inside = true;
            default -> inside = false;
        }
    }

    void text(String text) {
        if (inside && value.length() < SheetLimits.CELL) {
            value.append(text, 0, Math.min(text.length(), SheetLimits.CELL));
        }
    }

    void end(String name) {
        inside = false;
        if (name.equals("c") && value.length() > 0) {
            if (column >= SheetLimits.COLUMNS) {
                throw SheetLimits.tooLarge();
            }
            while (cells.size() <= column) {
                cells.add(Cell.EMPTY);
            }
            cells.set(column, cell());
        } else if (name.equals("row") && cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            if (++rows > SheetLimits.ROWS + 1) {
                throw SheetLimits.tooLarge();
            }
            sink.row(line, List.copyOf(cells));
        }
    }

    private Cell cell() {
        String raw = value.toString();
        return switch (type) {
            case "s" -> {
                int index = number(raw);
                yield index < texts.size() ? Cell.of(texts.get(index)) : Cell.EMPTY;
            }
            case "b" -> new Cell(raw.equals("1") ? "true" : "false", false);
            case "n" -> numeric(raw);
            default -> Cell.of(raw);
        };
    }

    private Cell numeric(String raw) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip());
        } catch (NumberFormatException none) {
            return Cell.of(raw);
        }
        if (day && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0) {
            return new Cell(day(number), false);
        }
        if (number.scale() > 400 || number.precision() - number.scale() > 400) {
            return Cell.of(raw);
        }
        boolean rounded = number.precision() - number.scale() > KEPT_DIGITS;
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return new Cell(plain, rounded);
    }

    private String day(BigDecimal number) {
        LocalDateTime at = epoch.atStartOfDay()
                .plusSeconds(number.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue());
        return at.toLocalTime().toSecondOfDay() == 0 ? at.toLocalDate().toString() : at.toString();
    }

    /** {@code AB12} is the 28th column. */
    private static int column(String at) {
        int column = 0;
        for (int i = 0; i < at.length() && i < 4 && at.charAt(i) >= 'A' && at.charAt(i) <= 'Z'; i++) {
            column = column * 26 + at.charAt(i) - 'A' + 1;
        }
        return Math.max(0, column - 1);
    }

    /** A number that no list is as long as, where it is none. */
    private static int number(@Nullable String text) {
        try {
            int number = text == null ? 0 : Integer.parseInt(text.strip());
            return number < 0 ? Integer.MAX_VALUE : number;
        } catch (NumberFormatException none) {
            return Integer.MAX_VALUE;
        }
    }
}
