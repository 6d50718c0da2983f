package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.gridloom.outbox.Outbox;

/** The holder puts a work item back into its pool (退回公共池, TZ-8.7). */
@ApplicationScoped
class ReleaseTask implements TaskAct {
    private final HeldTask heldTask;
    private final WorkItems items;
    private final Seating seating;
    private final Outbox outbox;
    private final Clock clock;

    ReleaseTask(HeldTask heldTask, WorkItems items, Seating seating, Outbox outbox, Clock clock) {
        this.heldTask = heldTask;
        this.items = items;
        this.seating = seating;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public TaskAction action() {
        return TaskAction.RELEASE;
    }

    @Override
    public boolean applies(ActOn on) {
        return on.pooled() && on.holderId().isPresent() && !on.lent();
    }

    @Override
    public List<ActField> asks(ActOn on) {
        return List.of();
    }

    @Override
    @Transactional
    public void handle(ActRequest request) {
        WorkItem item = heldTask.forAct(request, action());
        if (item.holderId != null) {
            seating.release(item);
            outbox.publish(new TaskReleased(item.id, item.caseId, item.step, clock.instant()));
            items.flush();
        }
    }
}
