package org.gridloom.record.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.gridloom.record.RecordProblem;
import org.gridloom.shared.Problem;

/** How large a table may be that somebody sends: counted while it is read, so that a small archive cannot become a large one. */
final class SheetLimits {
    static final int ROWS = 100_000;
    static final int COLUMNS = 200;
    static final int CELL = 10_001;
    /** Bytes of all unpacked parts of an archive together. */
    static final long UNPACKED = 400_000_000;

    private final long most;
    private long unpacked;

    SheetLimits() {
        this(UNPACKED);
    }

    SheetLimits(long most) {
        this.most = most;
    }

    /** The same stream, which ends with SHEET_TOO_LARGE when all of them together have given too much. */
    InputStream bounded(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int got = super.read(into, from, length);
                count(Math.max(0, got));
                return got;
            }
        };
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > most) {
            throw tooLarge();
        }
    }

    static Problem tooLarge() {
        return new Problem(RecordProblem.SHEET_TOO_LARGE, Map.of("rows", ROWS, "columns", COLUMNS));
    }

    static Problem unreadable(String reason) {
        return new Problem(RecordProblem.SHEET_UNREADABLE, Map.of("reason", reason));
    }
}
