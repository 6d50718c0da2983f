package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridloom.deadline.DueListener;

/** Keeps the dates by which inboxes are sorted equal to those of the clocks. */
@ApplicationScoped
class KeepDueDates implements DueListener {
    private final WorkItems items;

    KeepDueDates(WorkItems items) {
        this.items = items;
    }

    @Override
    public void moved(String subjectKind, String subjectId, Optional<Instant> due, Optional<Instant> warnAt) {
        if (subjectKind.equals("task")) {
            WorkItem only = items.findById(subjectId);
            boolean one = only != null && (only.taskId == null || only.ownClock);
            var seats = one ? List.of(only) : items.ofTask(subjectId);
            seats.stream()
                    .filter(item -> !item.over() && (one || !item.ownClock))
                    .forEach(item -> {
                        item.dueAt = due.orElse(null);
                        item.warnAt = warnAt.orElse(null);
                    });
        }
    }
}
