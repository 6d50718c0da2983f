package org.gridloom.task;

import java.util.List;
import java.util.Optional;
import org.gridloom.task.panel.SeatState;
import org.gridloom.task.panel.Verdict;

/**
 * A seat of a step that several people decide, as those who sit on it see it.
 *
 * @param taskId of the seat's work item
 * @param stage counted from 1
 * @param now whether the seat may answer now
 * @param person name of who holds it; empty while it lies in the pool of the posts
 */
public record SeatView(
        String taskId,
        int stage,
        boolean now,
        boolean lead,
        Optional<String> person,
        List<String> posts,
        SeatState state,
        Verdict vote) {
    public SeatView {
        posts = List.copyOf(posts);
    }
}
