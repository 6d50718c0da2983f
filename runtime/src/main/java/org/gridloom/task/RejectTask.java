package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.gridloom.process.ReturnPoint;
import org.gridloom.shared.Problem;

/**
 * Everything goes back to the initiator (驳回, TZ-8.6), with a reason: the start form is asked again, then the process begins
 * anew; the case keeps its number.
 */
@ApplicationScoped
class RejectTask implements TaskAct {
    private final HeldTask heldTask;
    private final GoBack goBack;
    private final AskInitiator askInitiator;

    RejectTask(HeldTask heldTask, GoBack goBack, AskInitiator askInitiator) {
        this.heldTask = heldTask;
        this.goBack = goBack;
        this.askInitiator = askInitiator;
    }

    @Override
    public TaskAction action() {
        return TaskAction.REJECT;
    }

    @Override
    public boolean applies(ActOn on) {
        return on.open() && !on.lent() && goBack.points(on).stream().anyMatch(ReturnPoint::initiator);
    }

    @Override
    public List<ActField> asks(ActOn on) {
        return GoBack.reasonAfter(
                goBack.points(on).stream().filter(ReturnPoint::initiator).toList());
    }

    @Override
    @Transactional
    public void handle(ActRequest request) {
        WorkItem item = heldTask.forAct(request, action());
        String reason = HeldTask.reason(request.text("reason"));
        var first = goBack.points(item).stream()
                .filter(ReturnPoint::initiator)
                .findFirst()
                .orElseThrow(() -> new Problem(TaskProblem.TASK_NOTHING_TO_RETURN_TO, Map.of("step", item.stepName)));
        goBack.handle(item, action(), heldTask.caller().personId(), first.step(), reason);
        askInitiator.handle(item.instanceId, first.step());
    }
}
