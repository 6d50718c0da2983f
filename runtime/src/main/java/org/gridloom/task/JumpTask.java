package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gridloom.process.ProcessMoves;

/** A centre sends a matter to any step, forwards or backwards, but past none that is mandatory (跳转), with a reason. */
@ApplicationScoped
class JumpTask implements TaskAct {
    private final HeldTask heldTask;
    private final ProcessMoves moves;
    private final TellAct tellAct;

    JumpTask(HeldTask heldTask, ProcessMoves moves, TellAct tellAct) {
        this.heldTask = heldTask;
        this.moves = moves;
        this.tellAct = tellAct;
    }

    @Override
    public TaskAction action() {
        return TaskAction.JUMP;
    }

    @Override
    public boolean applies(ActOn on) {
        return on.open() && !on.lent();
    }

    @Override
    public List<ActField> asks(ActOn on) {
        var steps = GoBack.options(moves.targets(on.instanceId(), on.taskId()));
        return List.of(new ActField("step", ActField.Kind.STEP, true, steps), ActField.reason());
    }

    @Override
    @Transactional
    public void handle(ActRequest request) {
        WorkItem item = heldTask.forAct(request, action());
        String reason = HeldTask.reason(request.text("reason"));
        tellAct.handle(item, action(), heldTask.caller().personId(), List.of(), reason);
        moves.jump(item.instanceId, item.engineTask(), request.text("step"));
    }
}
