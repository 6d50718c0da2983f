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
            var seats = only == null || only.taskId != null ? items.ofTask(subjectId) : List.of(only);
            seats.stream().filter(item -> !item.over()).forEach(item -> {
                item.dueAt = due.orElse(null);
                item.warnAt = warnAt.orElse(null);
            });
        }
    }
}
