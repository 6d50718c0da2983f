package org.gridloom.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloom.shared.Problem;

@ApplicationScoped
class WorkItems implements PanacheRepositoryBase<WorkItem, String> {
    WorkItem require(String id) {
        WorkItem item = findById(id);
        if (item == null) {
            throw new Problem(TaskProblem.TASK_NOT_FOUND, Map.of("task", id));
        }
        return item;
    }

    /** Every item of a step that several people decide. */
    List<WorkItem> ofTask(String taskId) {
        return list("taskId = ?1 order by openedAt, id", taskId);
    }

    /** Every item of a step, however many decide it. */
    List<WorkItem> seatsOf(String engineTask) {
        return list("id = ?1 or taskId = ?1", engineTask);
    }

    List<WorkItem> ofCase(String caseId) {
        return list("caseId = ?1 order by openedAt, id", caseId);
    }

    /** Open ones and those that wait for their turn. */
    List<WorkItem> unfinishedOf(String caseId) {
        return list(
                "caseId = ?1 and state in ?2 order by openedAt, id",
                caseId,
                List.of(TaskState.OPEN, TaskState.WAITING));
    }

    List<WorkItem> openOf(String caseId) {
        return list("caseId = ?1 and state = ?2 order by openedAt, id", caseId, TaskState.OPEN);
    }

    /** The item by which a step was done last. */
    Optional<WorkItem> lastDone(String instanceId, String step) {
        return find(
                        "instanceId = ?1 and state = ?2 and step = ?3 and startForm = false order by endedAt desc, id desc",
                        instanceId,
                        TaskState.DONE,
                        step)
                .page(0, 1)
                .firstResultOptional();
    }

    /** Everybody who did a step when it was done last, one seat of it or the whole. */
    List<String> doneBy(String instanceId, String step) {
        return lastDone(instanceId, step).stream()
                .flatMap(item -> item.taskId == null ? Stream.of(item) : ofTask(item.taskId).stream())
                .filter(item -> item.endedBy != null)
                .map(item -> item.endedBy)
                .distinct()
                .toList();
    }

    /** The open items of a step. */
    List<WorkItem> openAt(String instanceId, String step) {
        return list(
                "instanceId = ?1 and state = ?2 and step = ?3 order by openedAt, id", instanceId, TaskState.OPEN, step);
    }
}
