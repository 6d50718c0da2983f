package org.gridloom.rule.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds what a list of boxes leaves of a box, by taking one box after the other away from it: always the one that cuts the
 * rest along the fewest axes, so that rows made by splitting a table fall out at once. Never a walk over the product of all
 * values; what would take too many steps is given up and said so.
 */
final class Cover {
    private final int most;
    private final List<Box> found = new ArrayList<>();
    private final int allowed;
    private int steps;

    /**
     * @param most boxes wanted
     * @param steps how many cuts it may take
     */
    Cover(int most, int steps) {
        this.most = most;
        this.allowed = steps;
        this.steps = steps;
    }

    /** Uncovered boxes, each as wide as it can be; they may overlap. */
    List<Box> gaps(Box whole, List<Box> rows) {
        search(whole, rows, whole, rows);
        return List.copyOf(found);
    }

    /** Whether it gave up: what was found is true, but there may be more. */
    boolean gaveUp() {
        return steps < 0;
    }

    /** How many cuts it took. */
    int taken() {
        return allowed - Math.max(0, steps);
    }

    private void search(Box box, List<Box> rows, Box whole, List<Box> all) {
        if (found.size() >= most || steps-- <= 0 || box.empty()) {
            return;
        }
        var near = new ArrayList<Box>();
        for (Box row : rows) {
            if (row.meets(box)) {
                near.add(row);
            }
        }
        int rowsNear = near.size();
        for (Box gap : found) {
            if (gap.meets(box)) {
                near.add(gap);
            }
        }
        if (near.isEmpty()) {
            found.add(widen(box, whole, all));
            return;
        }
        Box pivot = near.get(0);
        int fewest = Integer.MAX_VALUE;
        for (Box row : near) {
            int cuts = 0;
            for (int axis = 0; axis < box.size(); axis++) {
                cuts += row.spans(axis, box) ? 0 : 1;
            }
            if (cuts == 0) {
                return;
            }
            if (cuts < fewest) {
                fewest = cuts;
                pivot = row;
            }
        }
        near.subList(rowsNear, near.size()).clear();
        Box rest = box;
        for (int axis = 0; axis < box.size(); axis++) {
            if (!pivot.spans(axis, rest)) {
                search(rest.beside(axis, pivot), near, whole, all);
                rest = rest.inside(axis, pivot);
            }
        }
    }

    private static Box widen(Box gap, Box whole, List<Box> rows) {
        Box wide = gap;
        for (int axis = 0; axis < gap.size(); axis++) {
            Box anywhere = wide.with(axis, whole.axis(axis));
            BitSet free = whole.axis(axis);
            for (Box row : rows) {
                if (row.meets(anywhere)) {
                    free.andNot(row.axis(axis));
                }
            }
            wide = wide.with(axis, free);
        }
        return wide;
    }
}
