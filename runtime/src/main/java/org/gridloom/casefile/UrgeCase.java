package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gridloom.task.ActField;
import org.gridloom.task.TaskAction;
import org.gridloom.task.UrgeHolders;

/** Reminds the holders of a case (催办): counted, each at most once an hour. There is nothing to undo. */
@ApplicationScoped
class UrgeCase implements CaseAct {
    private final CaseDesk desk;
    private final UrgeHolders urgeHolders;

    UrgeCase(CaseDesk desk, UrgeHolders urgeHolders) {
        this.desk = desk;
        this.urgeHolders = urgeHolders;
    }

    @Override
    public TaskAction action() {
        return TaskAction.URGE;
    }

    @Override
    public boolean applies(CaseActOn on) {
        return on.runs();
    }

    @Override
    public List<ActField> asks(CaseActOn on) {
        return List.of(ActField.note());
    }

    @Override
    @Transactional
    public void handle(CaseActRequest request) {
        var acting = desk.forRunning(request, action());
        urgeHolders.handle(acting.casefile().id, acting.caller().personId());
        // Counted on the case, so that of two who urge at once the second is told that it changed.
        acting.casefile().urged++;
        desk.note(acting, action(), CaseDesk.shortened(request.text("reason")));
    }
}
