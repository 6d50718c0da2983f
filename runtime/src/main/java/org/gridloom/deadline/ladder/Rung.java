package org.gridloom.deadline.ladder;

import java.util.List;

/**
 * One rung of a ladder.
 *
 * @param id under which its row is claimed, e.g. {@code yellow}
 * @param tell whom it tells: {@code holder}, or the name of a post; the nearest unit upward where somebody holds it
 * @param supervise the post whose unit from then on supervises the work; empty for none
 */
public record Rung(String id, Moment at, Level level, List<String> tell, String supervise) {
    /** The word for whoever has the work: the person, or everybody of the pool. */
    public static final String HOLDER = "holder";

    public Rung {
        tell = List.copyOf(tell);
    }
}
