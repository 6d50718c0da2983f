package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.identity.Caller;
import org.gridloom.process.ProcessMoves;
import org.gridloom.process.ProcessProblem;
import org.gridloom.shared.Problem;

/**
 * Who did a step takes it back (撤回): while nobody has taken what followed, and no other system or unit was told. It opens
 * again for the same person.
 */
@ApplicationScoped
class TakeBack implements TaskAct {
    private final HeldTask heldTask;
    private final WorkItems items;
    private final ProcessMoves moves;
    private final GoBack goBack;
    private final TellAct tellAct;

    TakeBack(HeldTask heldTask, WorkItems items, ProcessMoves moves, GoBack goBack, TellAct tellAct) {
        this.heldTask = heldTask;
        this.items = items;
        this.moves = moves;
        this.goBack = goBack;
        this.tellAct = tellAct;
    }

    @Override
    public TaskAction action() {
        return TaskAction.WITHDRAW;
    }

    @Override
    public boolean afterEnd() {
        return true;
    }

    @Override
    public boolean applies(ActOn on) {
        return on.card().state() == TaskState.DONE
                && on.taskId().equals(on.card().id())
                && moves.mayTakeBack(on.instanceId(), on.card().step());
    }

    @Override
    public List<ActField> asks(ActOn on) {
        return List.of(ActField.note());
    }

    @Override
    @Transactional
    public void handle(ActRequest request) {
        Caller caller = heldTask.caller();
        WorkItem item = heldTask.done(request, action());
        if (item.taskId != null || !items.lastDone(item.instanceId, item.step).equals(Optional.of(item))) {
            throw new Problem(ProcessProblem.CANNOT_TAKE_BACK, Map.of("step", item.stepName));
        }
        tellAct.handle(item, action(), caller.personId(), List.of(), request.text("reason"));
        var moved = moves.takeBack(item.instanceId, item.step);
        boolean taken = moved.withdrawn().stream()
                .flatMap(task -> items.seatsOf(task).stream())
                .anyMatch(seat -> seat.holderId != null && !seat.holderId.equals(caller.personId()));
        if (taken) {
            throw new Problem(ProcessProblem.CANNOT_TAKE_BACK, Map.of("step", item.stepName));
        }
        goBack.reopened(item.instanceId, item.step, Optional.of(item), request.text("reason"));
    }
}
