package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.gridloom.identity.Caller;

/** The open steps of a case, for acts on the whole case. Whoever asks has checked that the caller may act on the case. */
@ApplicationScoped
public class OpenWork {
    private final WorkItems items;

    OpenWork(WorkItems items) {
        this.items = items;
    }

    /**
     * One open step, or one open seat of it.
     *
     * @param taskId by which the engine and the clock know it; several seats of one step share it
     * @param holderId empty while it lies in a pool
     * @param timed whether a clock belongs to it
     */
    public record Step(
            String taskId, String legId, String stepName, String unitId, Optional<String> holderId, boolean timed) {}

    /** All open steps of the case over all legs. */
    @Transactional
    public List<Step> of(String caseId) {
        return items.openOf(caseId).stream().map(OpenWork::step).toList();
    }

    /** Those that lie on the caller's desk or in one of the caller's pools. */
    @Transactional
    public List<Step> heldBy(Caller caller, String caseId) {
        return items.openOf(caseId).stream()
                .filter(item -> HeldTask.reaches(caller, item))
                .map(OpenWork::step)
                .toList();
    }

    /** An open item that the caller may do, by its own id and version. */
    public record Duty(String itemId, int version, String step, Optional<String> form) {}

    /** What the caller may do of a case now. */
    @Transactional
    public List<Duty> duties(Caller caller, String caseId) {
        return items.openOf(caseId).stream()
                .filter(item -> HeldTask.reaches(caller, item))
                .map(item -> new Duty(item.id, item.version, item.step, Optional.ofNullable(item.form)))
                .toList();
    }

    /** From now on every act on the case's open steps is refused with {@link TaskProblem#TASK_SUSPENDED}. */
    @Transactional
    public void suspend(String caseId) {
        items.unfinishedOf(caseId).forEach(item -> item.suspended = true);
    }

    /** The case goes on. */
    @Transactional
    public void resume(String caseId) {
        items.unfinishedOf(caseId).forEach(item -> item.suspended = false);
    }

    /** Out of all inboxes, or back into them; what stands still stays so. */
    @Transactional
    public void setAside(String caseId, boolean aside) {
        items.unfinishedOf(caseId).forEach(item -> item.setAside = aside);
    }

    private static Step step(WorkItem item) {
        return new Step(
                item.engineTask(),
                item.legId,
                item.stepName,
                item.unitId,
                Optional.ofNullable(item.holderId),
                item.dueAt != null || item.suspended);
    }
}
