package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** A step goes back to any that was passed before it (退回指定环节, TZ-8.6), with a reason. */
@ApplicationScoped
class ReturnToStep implements TaskAct {
    private final HeldTask heldTask;
    private final GoBack goBack;

    ReturnToStep(HeldTask heldTask, GoBack goBack) {
        this.heldTask = heldTask;
        this.goBack = goBack;
    }

    @Override
    public TaskAction action() {
        return TaskAction.RETURN_TO;
    }

    @Override
    public boolean applies(ActOn on) {
        return on.open() && !on.lent() && !goBack.points(on).isEmpty();
    }

    @Override
    public List<ActField> asks(ActOn on) {
        var points = goBack.points(on);
        var asked = new ArrayList<ActField>();
        asked.add(new ActField("step", ActField.Kind.STEP, true, GoBack.options(points)));
        asked.addAll(GoBack.reasonAfter(points));
        return asked;
    }

    @Override
    @Transactional
    public void handle(ActRequest request) {
        WorkItem item = heldTask.forAct(request, action());
        String reason = HeldTask.reason(request.text("reason"));
        goBack.handle(item, action(), heldTask.caller().personId(), request.text("step"), reason);
    }
}
