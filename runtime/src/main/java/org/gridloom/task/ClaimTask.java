package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.gridloom.outbox.Outbox;

/** A person takes a work item from a pool (签收, TZ-8.7). Claiming what one holds already changes nothing. */
@ApplicationScoped
class ClaimTask implements TaskAct {
    private final HeldTask heldTask;
    private final WorkItems items;
    private final Seating seating;
    private final Outbox outbox;
    private final Clock clock;

    ClaimTask(HeldTask heldTask, WorkItems items, Seating seating, Outbox outbox, Clock clock) {
        this.heldTask = heldTask;
        this.items = items;
        this.seating = seating;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public TaskAction action() {
        return TaskAction.CLAIM;
    }

    @Override
    public boolean applies(ActOn on) {
        return on.holderId().isEmpty();
    }

    @Override
    public List<ActField> asks(ActOn on) {
        return List.of();
    }

    @Override
    @Transactional
    public void handle(ActRequest request) {
        WorkItem item = heldTask.forAct(request, action());
        if (item.holderId == null) {
            seating.claim(item, heldTask.caller().personId());
            outbox.publish(new TaskClaimed(item.id, item.caseId, item.step, clock.instant()));
            items.flush();
        }
    }
}
