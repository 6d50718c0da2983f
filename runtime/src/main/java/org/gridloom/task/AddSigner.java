package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gridloom.task.panel.Panel;
import org.gridloom.task.panel.Seat;

/** Further people decide beside those who do already (加签). Undone by {@link RemoveSigner}. */
@ApplicationScoped
class AddSigner implements TaskAct {
    private final Signers signers;

    AddSigner(Signers signers) {
        this.signers = signers;
    }

    @Override
    public TaskAction action() {
        return TaskAction.ADD_SIGNER;
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
        signers.add(request, action(), true, (panel, seats) -> {
            Panel more = panel;
            for (Seat seat : seats) {
                more = more.add(seat);
            }
            return more;
        });
    }
}
