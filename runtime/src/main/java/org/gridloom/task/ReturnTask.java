package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gridloom.outbox.Outbox;
import org.gridloom.process.ProcessMoves;
import org.gridloom.shared.Problem;

/** A step goes back to the one done before it in the same leg (退回上一步, TZ-8.6), with a reason. */
@ApplicationScoped
class ReturnTask implements TaskAct {
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

    @Override
    public TaskAction action() {
        return TaskAction.RETURN;
    }

    @Override
    public boolean applies(ActOn on) {
        return !on.lent();
    }

    @Override
    public List<ActField> asks(ActOn on) {
        return List.of(ActField.reason());
    }

    @Override
    @Transactional
    public void handle(ActRequest request) {
        WorkItem item = heldTask.forAct(request, action());
        String reason = HeldTask.reason(request.text("reason"));
        WorkItem earlier = items.before(item)
                .orElseThrow(() -> new Problem(TaskProblem.TASK_NOTHING_TO_RETURN_TO, Map.of("step", item.stepName)));
        var now = clock.instant();
        String person = heldTask.caller().personId();
        notes.persist(new TaskNote(item, action(), person, null, now, reason));
        moves.back(item.instanceId, item.engineTask(), earlier.step);
        outbox.publish(new TaskReturned(item.id, item.caseId, item.step, earlier.step, now));
    }
}
