package org.gridloom.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total number of all rows, not only of this page
 * @param offset 0-based index of the first row of this page
 */
public record Page<T>(List<T> rows, long total, int offset) {
    public Page {
        rows = List.copyOf(rows);
    }
}
