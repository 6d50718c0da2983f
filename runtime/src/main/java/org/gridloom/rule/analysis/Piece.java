package org.gridloom.rule.analysis;

import java.util.Optional;

/**
 * A part of a domain that no cell tells apart.
 *
 * @param low the constant it is, or the one it lies above; empty for no end
 * @param high as low, below
 * @param sample a value of it
 */
record Piece(Optional<Literal> low, Optional<Literal> high, Literal sample) {
    boolean point() {
        return low.isPresent() && low.equals(high);
    }

    static Piece of(Literal literal) {
        return new Piece(Optional.of(literal), Optional.of(literal), literal);
    }
}
