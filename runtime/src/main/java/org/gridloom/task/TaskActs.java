package org.gridloom.task;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gridloom.identity.Caller;
import org.gridloom.shared.Problem;

/** All acts there are, and which of them somebody may do with a work item as it stands. */
@ApplicationScoped
class TaskActs {
    private final List<TaskAct> acts;

    TaskActs(@All List<TaskAct> acts) {
        this.acts = acts.stream().sorted(Comparator.comparing(TaskAct::action)).toList();
    }

    /** Listed by the step for a post of the caller, implemented, and of use now. */
    List<OfferedAct> offered(WorkItem item, Caller caller) {
        var on = ActOn.of(item, caller.personId());
        boolean reached = HeldTask.reaches(caller, item) && !item.suspended;
        return acts.stream()
                .filter(act -> switch (item.state) {
                    case OPEN -> reached;
                    case WAITING -> reached && HeldTask.whileWaiting(act.action());
                    default -> act.afterEnd();
                })
                .filter(act -> item.offers(act.action(), caller) || act.unlisted(on))
                .filter(act -> act.applies(on))
                .map(act -> new OfferedAct(act.action(), act.asks(on)))
                .toList();
    }

    TaskAct require(String word) {
        return acts.stream()
                .filter(act -> act.action().word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Problem(TaskProblem.TASK_ACTION_UNKNOWN, Map.of("action", word)));
    }
}
