package org.gridloom.process.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A workflow net. It begins with one token on each initial place and has ended when no place holds one, so a process with
 * several end events needs no common end.
 *
 * @param places what each place stands for, by its number: the element that a token there is in or is on its way to
 */
public record Net(List<String> places, List<NetStep> steps, Set<Integer> initial) {
    public Net {
        places = List.copyOf(places);
        steps = List.copyOf(steps);
        initial = Set.copyOf(initial);
    }

    /**
     * The moves that a list of elements stands for, from the beginning; moves that nobody sees are put in where they are
     * needed.
     *
     * @return the markings it may be in afterwards: the places that hold tokens, with how many
     * @throws IllegalArgumentException when the list cannot be done in this order
     */
    public Set<Map<Integer, Integer>> replay(List<String> elements) {
        return new Replay(this).run(elements);
    }

    /** Builds a net place by place. */
    public static final class Builder {
        private final List<String> places = new ArrayList<>();
        private final List<NetStep> steps = new ArrayList<>();
        private final Set<Integer> initial = new TreeSet<>();
        private final Map<String, Integer> named = new TreeMap<>();

        /** The place of that key, made when it is new. */
        public int place(String key, String element) {
            return named.computeIfAbsent(key, k -> {
                places.add(element);
                return places.size() - 1;
            });
        }

        public void initial(int place) {
            initial.add(place);
        }

        public void step(NetStep step) {
            steps.add(step);
        }

        /** The moves so far. */
        public List<NetStep> steps() {
            return List.copyOf(steps);
        }

        public Net build() {
            return new Net(places, steps, initial);
        }
    }
}
