package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every step and remark of a case, for its time line (NJ-3.2.2). Whoever asks has checked that the caller may see the case. */
@ApplicationScoped
public class TaskHistory {
    private final WorkItems items;
    private final TaskNotes notes;

    TaskHistory(WorkItems items, TaskNotes notes) {
        this.items = items;
        this.notes = notes;
    }

    /**
     * One step.
     *
     * @param personId who did it, or holds it; empty while it lies in a pool
     * @param answers what was filled in, as JSON text
     */
    public record Step(
            String taskId,
            String legId,
            String unitId,
            String step,
            String stepName,
            TaskState state,
            Optional<String> form,
            Optional<String> personId,
            Instant openedAt,
            Optional<Instant> endedAt,
            Optional<Instant> dueAt,
            Optional<String> result,
            Optional<String> answers) {}

    /**
     * One remark or act beside a step.
     *
     * @param id sorts as it was written
     */
    public record Note(
            String id,
            String taskId,
            String legId,
            String stepName,
            TaskAction act,
            String personId,
            Optional<String> toPersonId,
            Instant at,
            String text) {}

    public List<Step> steps(String caseId) {
        return items.ofCase(caseId).stream()
                .map(item -> new Step(
                        item.id,
                        item.legId,
                        item.unitId,
                        item.step,
                        item.stepName,
                        item.state,
                        Optional.ofNullable(item.form),
                        Optional.ofNullable(item.endedBy == null ? item.holderId : item.endedBy),
                        item.openedAt,
                        Optional.ofNullable(item.endedAt),
                        Optional.ofNullable(item.dueAt),
                        Optional.ofNullable(item.result),
                        Optional.ofNullable(item.answers)))
                .toList();
    }

    public List<Note> notes(String caseId) {
        return notes.ofCase(caseId).stream()
                .map(note -> new Note(
                        note.id,
                        note.workItemId,
                        note.legId,
                        note.stepName,
                        note.act,
                        note.personId,
                        Optional.ofNullable(note.toPersonId),
                        note.writtenAt,
                        note.text))
                .toList();
    }
}
