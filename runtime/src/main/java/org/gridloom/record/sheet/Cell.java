package org.gridloom.record.sheet;

/**
 * One cell as text, without blanks around it.
 *
 * @param rounded a number with more digits than table software keeps, so that the last ones are lost
 */
record Cell(String text, boolean rounded) {
    static final Cell EMPTY = new Cell("", false);

    static Cell of(String text) {
        // What was written to keep table software from taking a text for a formula.
        return new Cell((CsvText.isGuarded(text) ? text.substring(1) : text).strip(), false);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
