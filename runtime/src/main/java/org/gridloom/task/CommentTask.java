package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.gridloom.outbox.Outbox;

/** A remark at a step, kept in the case's time line; the work item itself does not change. */
@ApplicationScoped
class CommentTask implements TaskAct {
    private final HeldTask heldTask;
    private final TaskNotes notes;
    private final Outbox outbox;
    private final Clock clock;

    CommentTask(HeldTask heldTask, TaskNotes notes, Outbox outbox, Clock clock) {
        this.heldTask = heldTask;
        this.notes = notes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public TaskAction action() {
        return TaskAction.COMMENT;
    }

    @Override
    public boolean applies(ActOn on) {
        return true;
    }

    @Override
    public List<ActField> asks(ActOn on) {
        return List.of(new ActField("text", ActField.Kind.TEXT, true, List.of()));
    }

    @Override
    @Transactional
    public void handle(ActRequest request) {
        WorkItem item = heldTask.forAct(request, action());
        String text = HeldTask.reason(request.text("text"));
        var note = new TaskNote(item, action(), heldTask.caller().personId(), null, clock.instant(), text);
        notes.persist(note);
        outbox.publish(new TaskCommented(item.id, item.caseId, note.id, note.writtenAt));
    }
}
