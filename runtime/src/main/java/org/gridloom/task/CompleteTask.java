package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.deadline.Deadlines;
import org.gridloom.file.StoredFiles;
import org.gridloom.form.Form;
import org.gridloom.form.FormGate;
import org.gridloom.outbox.Outbox;
import org.gridloom.process.ProcessEngine;

/**
 * A person does a step (TZ-8.7): the answers pass the form gate of the bundle the case began with, the clock stops and the
 * engine moves on, in one transaction. A pool item is taken and done in one go. Of two people who complete the same item
 * one is refused with {@link TaskProblem#TASK_CHANGED_MEANWHILE} or {@link TaskProblem#TASK_ALREADY_ENDED} and nothing of
 * theirs takes effect.
 */
@ApplicationScoped
public class CompleteTask {
    private final HeldTask heldTask;
    private final WorkItems items;
    private final EffectiveConfigs configs;
    private final FormGate formGate;
    private final StoredFiles storedFiles;
    private final Seating seating;
    private final Deadlines deadlines;
    private final ProcessEngine engine;
    private final ResubmitTask resubmit;
    private final StartForm startForm;
    private final Outbox outbox;
    private final AnswerText text;
    private final Clock clock;

    CompleteTask(
            HeldTask heldTask,
            WorkItems items,
            EffectiveConfigs configs,
            FormGate formGate,
            StoredFiles storedFiles,
            Seating seating,
            Deadlines deadlines,
            ProcessEngine engine,
            ResubmitTask resubmit,
            StartForm startForm,
            Outbox outbox,
            AnswerText text,
            Clock clock) {
        this.heldTask = heldTask;
        this.items = items;
        this.configs = configs;
        this.formGate = formGate;
        this.storedFiles = storedFiles;
        this.seating = seating;
        this.deadlines = deadlines;
        this.engine = engine;
        this.resubmit = resubmit;
        this.startForm = startForm;
        this.outbox = outbox;
        this.text = text;
        this.clock = clock;
    }

    /**
     * @param answers by the names of the form
     * @param straightBack to go straight back to where a return came from, where the process allows it
     */
    public record Command(String taskId, int version, Map<String, Object> answers, boolean straightBack) {
        public Command {
            answers = Map.copyOf(answers);
        }

        public Command(String taskId, int version, Map<String, Object> answers) {
            this(taskId, version, answers, false);
        }
    }

    /** What came of it. {@code LATE}: the step had been decided by others; the answer is kept and changed nothing. */
    public enum Done {
        DONE,
        LATE
    }

    @Transactional
    public Done handle(Command command) {
        var late = heldTask.lateSeat(command.taskId());
        if (late.isPresent()) {
            return late(late.get(), command);
        }
        WorkItem item = heldTask.forAction(command.taskId(), command.version(), TaskAction.COMPLETE);
        if (item.taskId != null && seating.overMeanwhile(item)) {
            return late(heldTask.lateSeat(item.id).orElseThrow(() -> HeldTask.ended(item)), command);
        }
        if (command.straightBack()) {
            heldTask.forAction(command.taskId(), command.version(), TaskAction.RESUBMIT);
        }
        Map<String, Object> answers = accepted(item, command.answers());
        Instant now = clock.instant();
        String person = heldTask.caller().personId();
        item.give(person, now);
        item.end(TaskState.DONE, now, person);
        item.answers = text.write(answers);
        item.result = TaskResult.of(answers);
        // The row is written before the engine moves, so that the slower of two people stops here.
        items.flush();
        if (item.taskId == null) {
            deadlines.stop(item.id);
            if (command.straightBack()) {
                resubmit.handle(item, person, answers);
            } else {
                engine.complete(item.instanceId, item.id, answers);
            }
        } else {
            if (item.startForm) {
                startForm.corrected(item.caseId, answers);
            }
            seating.vote(item, person, answers);
        }
        outbox.publish(new TaskCompleted(
                item.id,
                item.caseId,
                item.legId,
                item.step,
                item.result == null ? "" : item.result,
                item.dueAt != null && now.isAfter(item.dueAt),
                now));
        return Done.DONE;
    }

    private Done late(WorkItem item, Command command) {
        Map<String, Object> answers = accepted(item, command.answers());
        item.answers = text.write(answers);
        seating.lateVote(item, answers);
        return Done.LATE;
    }

    private Map<String, Object> accepted(WorkItem item, Map<String, Object> sent) {
        if (item.form == null) {
            return Map.of();
        }
        Form form = configs.pinned(item.bundle).require(Form.class, item.form);
        Map<String, Object> answers = formGate.accept(form, sent);
        storedFiles.attach(form.attachments(answers), item.caseId);
        return answers;
    }
}
