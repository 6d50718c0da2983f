package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.gridloom.shared.Problem;

/** A step goes back to the one passed last before it (退回上一步, TZ-8.6), with a reason. */
@ApplicationScoped
class ReturnTask implements TaskAct {
    private final HeldTask heldTask;
    private final GoBack goBack;

    ReturnTask(HeldTask heldTask, GoBack goBack) {
        this.heldTask = heldTask;
        this.goBack = goBack;
    }

    @Override
    public TaskAction action() {
        return TaskAction.RETURN;
    }

    @Override
    public boolean applies(ActOn on) {
        return on.open() && !on.lent();
    }

    @Override
    public List<ActField> asks(ActOn on) {
        return GoBack.reasonAfter(goBack.points(on).stream().limit(1).toList());
    }

    @Override
    @Transactional
    public void handle(ActRequest request) {
        WorkItem item = heldTask.forAct(request, action());
        String reason = HeldTask.reason(request.text("reason"));
        var points = goBack.points(item);
        if (points.isEmpty()) {
            throw new Problem(TaskProblem.TASK_NOTHING_TO_RETURN_TO, Map.of("step", item.stepName));
        }
        goBack.handle(
                item, action(), heldTask.caller().personId(), points.get(0).step(), reason);
    }
}
