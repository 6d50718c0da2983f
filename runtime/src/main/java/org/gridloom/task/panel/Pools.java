package org.gridloom.task.panel;

import java.util.List;

/** The stages of a panel when other posts may do the step: a post that stays keeps its seat, one without is for all that have none. */
final class Pools {
    private Pools() {}

    static List<Stage> of(Panel panel, List<String> posts) {
        var had = panel.seats()
                .filter(Seat::pooled)
                .flatMap(seat -> seat.posts().stream())
                .toList();
        var without = posts.stream().filter(post -> !had.contains(post)).toList();
        return panel.stages().stream()
                .map(stage -> stage.pools(posts, without.isEmpty() ? posts : without))
                .toList();
    }
}
