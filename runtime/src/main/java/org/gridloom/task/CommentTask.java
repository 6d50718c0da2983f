package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.gridloom.outbox.Outbox;

/** A remark at a step, kept in the case's time line; the work item itself does not change. */
@ApplicationScoped
public class CommentTask {
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

    /** @param text at most 2000 characters are kept */
    public record Command(String taskId, int version, String text) {}

    @Transactional
    public void handle(Command command) {
        WorkItem item = heldTask.forAction(command.taskId(), command.version(), TaskAction.COMMENT);
        var note = new TaskNote(
                item,
                TaskAction.COMMENT,
                heldTask.caller().personId(),
                null,
                clock.instant(),
                HeldTask.reason(command.text()));
        notes.persist(note);
        outbox.publish(new TaskCommented(item.id, item.caseId, note.id, note.writtenAt));
    }
}
