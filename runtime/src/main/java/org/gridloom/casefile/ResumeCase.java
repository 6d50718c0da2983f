package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.gridloom.outbox.Outbox;
import org.gridloom.shared.Problem;
import org.gridloom.task.ActField;
import org.gridloom.task.TaskAction;

/** A case that stood still goes on (恢复): its clocks run again where they stood. */
@ApplicationScoped
class ResumeCase implements CaseAct {
    private final CaseDesk desk;
    private final HoldStill holdStill;
    private final Outbox outbox;

    ResumeCase(CaseDesk desk, HoldStill holdStill, Outbox outbox) {
        this.desk = desk;
        this.holdStill = holdStill;
        this.outbox = outbox;
    }

    @Override
    public TaskAction action() {
        return TaskAction.RESUME;
    }

    @Override
    public boolean applies(CaseActOn on) {
        return on.card().suspended();
    }

    @Override
    public List<ActField> asks(CaseActOn on) {
        return List.of(ActField.note());
    }

    @Override
    @Transactional
    public void handle(CaseActRequest request) {
        var acting = desk.forAct(request, action());
        Casefile casefile = acting.casefile();
        if (casefile.suspendedAt == null) {
            throw new Problem(CaseProblem.CASE_NOT_SUSPENDED, Map.of("number", casefile.number));
        }
        casefile.suspendedAt = null;
        String note = CaseDesk.shortened(request.text("reason"));
        holdStill.goOn(casefile.id, note);
        desk.note(acting, action(), note);
        outbox.publish(new CaseResumed(casefile.id, acting.now(), casefile.reporterId));
    }
}
