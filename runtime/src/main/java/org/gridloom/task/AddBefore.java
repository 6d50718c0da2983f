package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Others answer before the present seats, which wait (前加签). Undone by {@link RemoveSigner} as long as they have not answered. */
@ApplicationScoped
class AddBefore implements TaskAct {
    private final Signers signers;

    AddBefore(Signers signers) {
        this.signers = signers;
    }

    @Override
    public TaskAction action() {
        return TaskAction.ADD_BEFORE;
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
        signers.add(request, action(), false, (panel, seats) -> panel.addBefore(Signers.stage(seats, request)));
    }
}
