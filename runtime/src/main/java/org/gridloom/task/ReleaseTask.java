package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.gridloom.outbox.Outbox;

/** The holder puts a work item back into its pool (退回公共池, TZ-8.7). */
@ApplicationScoped
public class ReleaseTask {
    private final HeldTask heldTask;
    private final WorkItems items;
    private final Outbox outbox;
    private final Clock clock;

    ReleaseTask(HeldTask heldTask, WorkItems items, Outbox outbox, Clock clock) {
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
        WorkItem item = heldTask.forAction(command.taskId(), command.version(), TaskAction.RELEASE);
        if (item.holderId != null) {
            item.putBack();
            outbox.publish(new TaskReleased(item.id, item.caseId, item.step, clock.instant()));
            items.flush();
        }
        return item.version;
    }
}
