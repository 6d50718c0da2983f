package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gridloom.outbox.Outbox;
import org.gridloom.task.ActField;
import org.gridloom.task.TaskAction;

/** A case stands still for a configured reason (挂起): its clocks pause and nobody acts on its steps. Undone by resuming. */
@ApplicationScoped
class SuspendCase implements CaseAct {
    private final CaseDesk desk;
    private final HoldStill holdStill;
    private final Outbox outbox;

    SuspendCase(CaseDesk desk, HoldStill holdStill, Outbox outbox) {
        this.desk = desk;
        this.holdStill = holdStill;
        this.outbox = outbox;
    }

    @Override
    public TaskAction action() {
        return TaskAction.SUSPEND;
    }

    @Override
    public boolean applies(CaseActOn on) {
        return on.runs();
    }

    @Override
    public List<ActField> asks(CaseActOn on) {
        return on.why();
    }

    @Override
    @Transactional
    public void handle(CaseActRequest request) {
        var acting = desk.forRunning(request, action());
        String reason = desk.reason(request, acting.offer());
        Casefile casefile = acting.casefile();
        casefile.suspendedAt = acting.now();
        holdStill.stop(casefile.id, reason);
        desk.note(acting, action(), reason);
        outbox.publish(new CaseSuspended(casefile.id, acting.now(), casefile.reporterId, request.text("because")));
    }
}
