package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.gridloom.outbox.Outbox;
import org.gridloom.process.ProcessEngine;
import org.gridloom.shared.Problem;
import org.gridloom.task.ActField;
import org.gridloom.task.TaskAction;

/**
 * A case is void (作废): every leg ends with the reason, the parties of hand-overs and the reporter are told, open steps and
 * clocks close. It cannot be undone; what was cancelled by mistake is reported again.
 */
@ApplicationScoped
class CancelCase implements CaseAct {
    private final CaseDesk desk;
    private final ProcessEngine engine;
    private final Outbox outbox;

    CancelCase(CaseDesk desk, ProcessEngine engine, Outbox outbox) {
        this.desk = desk;
        this.engine = engine;
        this.outbox = outbox;
    }

    @Override
    public TaskAction action() {
        return TaskAction.CANCEL;
    }

    @Override
    public boolean applies(CaseActOn on) {
        return !on.merged();
    }

    @Override
    public List<ActField> asks(CaseActOn on) {
        return on.why();
    }

    @Override
    @Transactional
    public void handle(CaseActRequest request) {
        var acting = desk.forAct(request, action());
        if (acting.casefile().mergedInto != null) {
            throw new Problem(CaseProblem.CASE_IS_MERGED, Map.of("number", acting.casefile().number));
        }
        String reason = desk.reason(request, acting.offer());
        desk.note(acting, action(), reason);
        engine.cancel(acting.casefile().instanceId, reason);
        outbox.publish(new CaseCancelled(
                acting.casefile().id, acting.now(), acting.casefile().reporterId, request.text("because")));
    }
}
