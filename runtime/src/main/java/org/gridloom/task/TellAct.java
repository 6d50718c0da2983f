package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.gridloom.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Leaves what was done in the time line, one line for each person it concerns, and tells it as an event. */
@ApplicationScoped
class TellAct {
    private final TaskNotes notes;
    private final Outbox outbox;
    private final Clock clock;

    TellAct(TaskNotes notes, Outbox outbox, Clock clock) {
        this.notes = notes;
        this.outbox = outbox;
        this.clock = clock;
    }

    void handle(WorkItem item, TaskAction action, String person, List<String> to, String reason) {
        if (to.isEmpty()) {
            note(item, action, person, null, reason);
        }
        to.forEach(each -> note(item, action, person, each, reason));
        outbox.publish(new TaskActed(item.id, item.caseId, item.step, action.word(), to, clock.instant()));
    }

    private void note(WorkItem item, TaskAction action, String person, @Nullable String to, String reason) {
        notes.persist(new TaskNote(item, action, person, to, clock.instant(), reason));
    }
}
