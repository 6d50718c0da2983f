package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloom.process.ProcessMoves;
import org.gridloom.process.ProcessProblem;
import org.gridloom.shared.Problem;

/** A step that was returned to is done and goes straight back to who returned it; what lies between is kept (直接提交退回人). */
@ApplicationScoped
class ResubmitTask {
    private final WorkItems items;
    private final ProcessMoves moves;
    private final TellAct tellAct;

    ResubmitTask(WorkItems items, ProcessMoves moves, TellAct tellAct) {
        this.items = items;
        this.moves = moves;
        this.tellAct = tellAct;
    }

    /** Whether the item may go straight back as the process stands. */
    boolean applies(WorkItem item) {
        return item.state == TaskState.OPEN
                && item.taskId == null
                && moves.mayResubmit(item.instanceId, item.engineTask());
    }

    /** The item has been written as done. */
    void handle(WorkItem item, String person, Map<String, Object> answers) {
        if (item.taskId != null) {
            throw new Problem(ProcessProblem.NOTHING_TO_RESUBMIT, Map.of("step", item.stepName));
        }
        var moved = moves.resubmit(item.instanceId, item.engineTask(), answers);
        var kept = moved.undone().stream()
                .flatMap(step -> items.lastDone(item.instanceId, step).stream())
                .map(before -> before.stepName)
                .collect(Collectors.joining(", "));
        tellAct.handle(item, TaskAction.RESUBMIT, person, List.of(), kept);
    }
}
