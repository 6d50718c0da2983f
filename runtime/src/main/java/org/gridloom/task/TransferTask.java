package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.gridloom.deadline.MoveClock;
import org.gridloom.identity.People;
import org.gridloom.outbox.Outbox;
import org.gridloom.shared.Problem;

/** The duty goes to a colleague for good, and the clock's holder with it (转办, TZ-8.7). The colleague must hold the post. */
@ApplicationScoped
public class TransferTask {
    private final HeldTask heldTask;
    private final WorkItems items;
    private final TaskNotes notes;
    private final People people;
    private final MoveClock moveClock;
    private final Outbox outbox;
    private final Clock clock;

    TransferTask(
            HeldTask heldTask,
            WorkItems items,
            TaskNotes notes,
            People people,
            MoveClock moveClock,
            Outbox outbox,
            Clock clock) {
        this.heldTask = heldTask;
        this.items = items;
        this.notes = notes;
        this.people = people;
        this.moveClock = moveClock;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param toPersonId who holds the same post at the same unit */
    public record Command(String taskId, int version, String toPersonId, String reason) {}

    @Transactional
    public void handle(Command command) {
        WorkItem item = heldTask.forAction(command.taskId(), command.version(), TaskAction.TRANSFER);
        String reason = HeldTask.reason(command.reason());
        String person = heldTask.caller().personId();
        boolean suitable = !command.toPersonId().equals(person)
                && item.postList().stream()
                        .flatMap(post -> people.holding(post, item.unitId).stream())
                        .anyMatch(card -> card.id().equals(command.toPersonId()));
        if (!suitable) {
            throw new Problem(TaskProblem.TASK_RECEIVER_NOT_SUITABLE, Map.of("step", item.stepName));
        }
        var now = clock.instant();
        item.give(command.toPersonId());
        items.flush();
        notes.persist(new TaskNote(item, TaskAction.TRANSFER, person, command.toPersonId(), now, reason));
        if (item.dueAt != null) {
            moveClock.handOver(item.id, item.unitId, command.toPersonId(), "");
        }
        outbox.publish(new TaskTransferred(item.id, item.caseId, item.step, command.toPersonId(), now));
    }
}
