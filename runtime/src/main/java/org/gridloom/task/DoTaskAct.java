package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.gridloom.identity.CurrentCaller;

/** A person does something with a work item beside completing it (TZ-8.7): the one door to every {@link TaskAct}. */
@ApplicationScoped
public class DoTaskAct {
    private final TaskActs acts;
    private final WorkItems items;
    private final CurrentCaller currentCaller;

    DoTaskAct(TaskActs acts, WorkItems items, CurrentCaller currentCaller) {
        this.acts = acts;
        this.items = items;
        this.currentCaller = currentCaller;
    }

    /**
     * @param version of the item now
     * @param yours whether the item is still open and within the caller's reach
     */
    public record Done(int version, boolean yours) {}

    /** Refuses a word that no act has with {@link TaskProblem#TASK_ACTION_UNKNOWN}. */
    @Transactional
    public Done handle(String word, ActRequest request) {
        acts.require(word).handle(request);
        items.flush();
        WorkItem item = items.require(request.taskId());
        boolean yours = !item.over() && HeldTask.reaches(currentCaller.require(), item);
        return new Done(item.version, yours);
    }
}
