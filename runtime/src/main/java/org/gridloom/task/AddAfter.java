package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Others answer after the present seats and have the last word (后加签). Undone by {@link RemoveSigner} as long as they have not answered. */
@ApplicationScoped
class AddAfter implements TaskAct {
    private final Signers signers;

    AddAfter(Signers signers) {
        this.signers = signers;
    }

    @Override
    public TaskAction action() {
        return TaskAction.ADD_AFTER;
    }

    @Override
    public boolean applies(ActOn on) {
        return !on.lent();
    }

    @Override
    public List<ActField> asks(ActOn on) {
        return signers.peopleAndRule(on);
    }

    @Override
    @Transactional
    public void handle(ActRequest request) {
        signers.add(request, action(), true, (panel, seats) -> panel.addAfter(Signers.stage(seats, request)));
    }
}
