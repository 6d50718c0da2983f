package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gridloom.outbox.Outbox;
import org.gridloom.shared.Problem;

/** The duty goes to a colleague for good, and the clock's holder with it (转办, TZ-8.7). The colleague must hold the post. */
@ApplicationScoped
class TransferTask implements TaskAct {
    private final HeldTask heldTask;
    private final WorkItems items;
    private final TaskNotes notes;
    private final Colleagues colleagues;
    private final Seating seating;
    private final Outbox outbox;
    private final Clock clock;

    TransferTask(
            HeldTask heldTask,
            WorkItems items,
            TaskNotes notes,
            Colleagues colleagues,
            Seating seating,
            Outbox outbox,
            Clock clock) {
        this.heldTask = heldTask;
        this.items = items;
        this.notes = notes;
        this.colleagues = colleagues;
        this.seating = seating;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public TaskAction action() {
        return TaskAction.TRANSFER;
    }

    @Override
    public boolean applies(ActOn on) {
        return !on.lent();
    }

    @Override
    public List<ActField> asks(ActOn on) {
        return List.of(new ActField("to", ActField.Kind.PERSON, true, colleagues.options(on)), ActField.reason());
    }

    @Override
    @Transactional
    public void handle(ActRequest request) {
        WorkItem item = heldTask.forAct(request, action());
        String reason = HeldTask.reason(request.text("reason"));
        String person = heldTask.caller().personId();
        String to = request.text("to");
        if (!colleagues.suit(item, person, to)) {
            throw new Problem(TaskProblem.TASK_RECEIVER_NOT_SUITABLE, Map.of("step", item.stepName));
        }
        var now = clock.instant();
        seating.transfer(item, person, to);
        items.flush();
        notes.persist(new TaskNote(item, action(), person, to, now, reason));
        outbox.publish(new TaskTransferred(item.id, item.caseId, item.step, to, now));
    }
}
