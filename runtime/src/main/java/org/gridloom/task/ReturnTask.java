package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.gridloom.outbox.Outbox;
import org.gridloom.process.ProcessMoves;
import org.gridloom.shared.Problem;

/** A step goes back to the one done before it in the same leg (退回上一步, TZ-8.6), with a reason. */
@ApplicationScoped
public class ReturnTask {
    private final HeldTask heldTask;
    private final WorkItems items;
    private final TaskNotes notes;
    private final ProcessMoves moves;
    private final Outbox outbox;
    private final Clock clock;

    ReturnTask(HeldTask heldTask, WorkItems items, TaskNotes notes, ProcessMoves moves, Outbox outbox, Clock clock) {
        this.heldTask = heldTask;
        this.items = items;
        this.notes = notes;
        this.moves = moves;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param reason at most 2000 characters are kept */
    public record Command(String taskId, int version, String reason) {}

    @Transactional
    public void handle(Command command) {
        WorkItem item = heldTask.forAction(command.taskId(), command.version(), TaskAction.RETURN);
        String reason = HeldTask.reason(command.reason());
        WorkItem earlier = items.before(item)
                .orElseThrow(() -> new Problem(TaskProblem.TASK_NOTHING_TO_RETURN_TO, Map.of("step", item.stepName)));
        var now = clock.instant();
        String person = heldTask.caller().personId();
        notes.persist(new TaskNote(item, TaskAction.RETURN, person, null, now, reason));
        moves.back(item.instanceId, item.id, earlier.step);
        outbox.publish(new TaskReturned(item.id, item.caseId, item.step, earlier.step, now));
    }
}
