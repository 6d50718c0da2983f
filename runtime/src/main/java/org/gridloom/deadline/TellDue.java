package org.gridloom.deadline;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Tells those who keep copies that a due date is another one. */
@ApplicationScoped
class TellDue {
    private final List<DueListener> listeners;

    TellDue(@All List<DueListener> listeners) {
        this.listeners = listeners;
    }

    void of(Deadline deadline) {
        listeners.forEach(listener -> listener.moved(
                deadline.subjectKind,
                deadline.subjectId,
                Optional.ofNullable(deadline.dueAt),
                Optional.ofNullable(deadline.warnAt)));
    }
}
