package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Others are called to help (协办): they answer first, the one who called leads and decides. Undone by {@link RemoveSigner}. */
@ApplicationScoped
class AssistTask implements TaskAct {
    private final Signers signers;

    AssistTask(Signers signers) {
        this.signers = signers;
    }

    @Override
    public TaskAction action() {
        return TaskAction.ASSIST;
    }

    @Override
    public boolean applies(ActOn on) {
        return !on.lent();
    }

    @Override
    public List<ActField> asks(ActOn on) {
        return signers.people(on);
    }

    @Override
    @Transactional
    public void handle(ActRequest request) {
        signers.add(request, action(), true, (panel, seats) -> panel.assist(request.taskId(), seats));
    }
}
