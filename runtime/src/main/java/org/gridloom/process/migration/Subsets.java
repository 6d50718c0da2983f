package org.gridloom.process.migration;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.process.migration.Shape.Arrow;

/** Every choice of some arrows; of very many only each alone and all together. */
final class Subsets {
    private static final int MOST_BRANCHES = 8;

    private Subsets() {}

    static List<List<Arrow>> of(List<Arrow> arrows) {
        var all = new ArrayList<List<Arrow>>();
        if (arrows.size() > MOST_BRANCHES) {
            arrows.forEach(a -> all.add(List.of(a)));
            all.add(arrows);
            return all;
        }
        for (int mask = 1; mask < 1 << arrows.size(); mask++) {
            var some = new ArrayList<Arrow>();
            for (int i = 0; i < arrows.size(); i++) {
                if ((mask & 1 << i) != 0) {
                    some.add(arrows.get(i));
                }
            }
            all.add(some);
        }
        return all;
    }
}
