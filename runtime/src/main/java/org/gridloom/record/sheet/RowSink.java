package org.gridloom.record.sheet;

import java.util.List;

/** Takes the rows of a table as they are read, the heading first; empty rows are not told. */
interface RowSink {
    /** @param line 1-based number in the table */
    void row(int line, List<Cell> cells);
}
