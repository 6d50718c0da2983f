package org.gridloom.process.net;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * One move of a net: possible when every place it takes from holds a token and every place of {@code absent} holds none.
 * It takes, then empties {@code clears}, then puts.
 *
 * @param elements what is drawn and done by it, in order; empty for a move that nobody sees
 */
public record NetStep(
        List<String> elements, Set<Integer> takes, Set<Integer> puts, Set<Integer> clears, Set<Integer> absent) {
    public NetStep {
        elements = List.copyOf(elements);
        takes = Set.copyOf(takes);
        puts = Set.copyOf(puts);
        clears = Set.copyOf(clears);
        absent = Set.copyOf(absent);
    }

    /** A move that neither empties nor asks for emptiness. */
    public static NetStep of(List<String> elements, Collection<Integer> takes, Collection<Integer> puts) {
        return new NetStep(elements, Set.copyOf(takes), Set.copyOf(puts), Set.of(), Set.of());
    }

    /** Whether it only moves tokens. */
    boolean plain() {
        return clears.isEmpty() && absent.isEmpty();
    }
}
