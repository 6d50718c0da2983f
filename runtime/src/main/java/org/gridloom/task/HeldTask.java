package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.shared.Problem;
import org.gridloom.task.panel.PanelProblem;

/** The one place that decides whether the caller may act on a work item as it stands. */
@ApplicationScoped
class HeldTask {
    private static final Set<TaskAction> WHILE_LENT =
            Set.of(TaskAction.RESOLVE, TaskAction.COMMENT, TaskAction.COPY, TaskAction.SAVE_DRAFT);

    private static final Set<TaskAction> WHILE_WAITING =
            Set.of(TaskAction.REMOVE_SIGNER, TaskAction.COMMENT, TaskAction.COPY, TaskAction.SAVE_DRAFT);

    private final WorkItems items;
    private final CurrentCaller currentCaller;

    HeldTask(WorkItems items, CurrentCaller currentCaller) {
        this.items = items;
        this.currentCaller = currentCaller;
    }

    /** The item of a request, checked as by {@link #forAction}. */
    WorkItem forAct(ActRequest request, TaskAction action) {
        WorkItem item = forAction(request.taskId(), request.version(), action);
        if (item.ownerId != null && !WHILE_LENT.contains(action)) {
            throw new Problem(PanelProblem.SEAT_STATE, Map.of("seat", item.id));
        }
        return item;
    }

    /**
     * The item when it is open, unchanged since {@code version} was read, lies on the caller's desk or in one of the
     * caller's pools, and its step offers the action.
     */
    WorkItem forAction(String id, int version, TaskAction action) {
        WorkItem item = items.require(id);
        Caller caller = currentCaller.require();
        if (!reaches(caller, item)) {
            throw new Problem(
                    item.holderId != null && mayTake(caller, item)
                            ? TaskProblem.TASK_HELD_BY_ANOTHER
                            : TaskProblem.TASK_NOT_YOURS,
                    Map.of("task", id));
        }
        if (item.state == TaskState.WAITING && !WHILE_WAITING.contains(action)) {
            throw new Problem(PanelProblem.SEAT_WAITS, Map.of("seat", id));
        }
        if (item.over()) {
            throw ended(item);
        }
        if (item.suspended) {
            throw new Problem(TaskProblem.TASK_SUSPENDED, Map.of("task", id, "number", item.caseNumber));
        }
        if (item.version != version) {
            throw new Problem(
                    TaskProblem.TASK_CHANGED_MEANWHILE, Map.of("task", id, "sent", version, "now", item.version));
        }
        if (!item.offers(action, caller)) {
            throw new Problem(
                    TaskProblem.TASK_ACTION_NOT_OFFERED, Map.of("action", action.word(), "step", item.stepName));
        }
        return item;
    }

    static Problem ended(WorkItem item) {
        return new Problem(TaskProblem.TASK_ALREADY_ENDED, Map.of("task", item.id, "state", item.state.name()));
    }

    /** The caller's seat of a step that was decided without it; empty for anything else. */
    Optional<WorkItem> lateSeat(String id) {
        return Optional.ofNullable(items.findById(id)).filter(item -> late(item, caller().personId()));
    }

    static boolean late(WorkItem item, String person) {
        return item.taskId != null
                && item.state == TaskState.WITHDRAWN
                && item.answers == null
                && person.equals(item.holderId);
    }

    /** What can be done with the item before its turn has come. */
    static boolean whileWaiting(TaskAction action) {
        return WHILE_WAITING.contains(action);
    }

    /** The item when the caller has done it, it is unchanged since, and its step offers the action. */
    WorkItem done(ActRequest request, TaskAction action) {
        WorkItem item = items.require(request.taskId());
        Caller caller = currentCaller.require();
        var task = Map.<String, Object>of("task", item.id);
        if (!caller.personId().equals(item.endedBy)) {
            throw new Problem(
                    reaches(caller, item) ? TaskProblem.TASK_CHANGED_MEANWHILE : TaskProblem.TASK_NOT_YOURS, task);
        }
        if (item.state != TaskState.DONE || item.version != request.version()) {
            throw new Problem(TaskProblem.TASK_CHANGED_MEANWHILE, task);
        }
        if (item.suspended) {
            throw new Problem(TaskProblem.TASK_SUSPENDED, Map.of("task", item.id, "number", item.caseNumber));
        }
        if (!item.offers(action, caller)) {
            throw new Problem(
                    TaskProblem.TASK_ACTION_NOT_OFFERED, Map.of("action", action.word(), "step", item.stepName));
        }
        return item;
    }

    /** True when the item lies on the caller's own desk, was lent from there, or lies in one of the caller's pools. */
    static boolean reaches(Caller caller, WorkItem item) {
        return item.holderId == null
                ? mayTake(caller, item)
                : item.holderId.equals(caller.personId()) || caller.personId().equals(item.ownerId);
    }

    private static boolean mayTake(Caller caller, WorkItem item) {
        return !Excluded.has(item, caller.personId())
                && caller.posts().stream()
                        .anyMatch(held -> held.unitId().equals(item.unitId) && item.open(held.post()));
    }

    Caller caller() {
        return currentCaller.require();
    }

    /** A reason that may be left out. */
    static String remark(String text) {
        return text.isBlank() ? "" : reason(text);
    }

    /** The same refusal for every act that must be explained. */
    static String reason(String text) {
        if (text.isBlank()) {
            throw new Problem(TaskProblem.TASK_REASON_MISSING);
        }
        return text.strip().length() > 2000 ? text.strip().substring(0, 2000) : text.strip();
    }
}
