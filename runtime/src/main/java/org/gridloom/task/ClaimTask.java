package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.gridloom.outbox.Outbox;

/** A person takes a work item from a pool (签收, TZ-8.7). Claiming what one holds already changes nothing. */
@ApplicationScoped
public class ClaimTask {
    private final HeldTask heldTask;
    private final WorkItems items;
    private final Outbox outbox;
    private final Clock clock;

    ClaimTask(HeldTask heldTask, WorkItems items, Outbox outbox, Clock clock) {
        this.heldTask = heldTask;
        this.items = items;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The item as it was read. */
    public record Command(String taskId, int version) {}

    /** Answers the item's new version. */
    @Transactional
    public int handle(Command command) {
        WorkItem item = heldTask.forAction(command.taskId(), command.version(), TaskAction.CLAIM);
        if (item.holderId == null) {
            item.give(heldTask.caller().personId());
            outbox.publish(new TaskClaimed(item.id, item.caseId, item.step, clock.instant()));
            items.flush();
        }
        return item.version;
    }
}
