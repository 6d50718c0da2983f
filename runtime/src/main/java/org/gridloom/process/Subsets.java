package org.gridloom.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All subsets of a few things, the empty one first. */
final class Subsets {
    /** More are not counted out: the check of such a gateway is not decided. */
    static final int MOST = 8;

    private Subsets() {}

    static <T> List<Set<T>> of(List<T> things) {
        if (things.size() > MOST) {
            throw new TooMany();
        }
        var subsets = new ArrayList<Set<T>>();
        for (int bits = 0; bits < 1 << things.size(); bits++) {
            var subset = new LinkedHashSet<T>();
            for (int i = 0; i < things.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    subset.add(things.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    /** Told to whoever asked for the check, who says that it is not decided. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
