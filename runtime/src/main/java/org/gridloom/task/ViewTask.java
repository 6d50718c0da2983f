package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.form.Form;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.shared.Problem;

/** One work item with its form, for the person whose desk or pool it lies in (UI-7). Others get 404. */
@ApplicationScoped
public class ViewTask {
    private final WorkItems items;
    private final EffectiveConfigs configs;
    private final TaskActs acts;
    private final ResubmitTask resubmit;
    private final Drafts drafts;
    private final ViewSeats viewSeats;
    private final CurrentCaller currentCaller;
    private final StartForm startForm;
    private final AnswerText text;

    ViewTask(
            WorkItems items,
            EffectiveConfigs configs,
            TaskActs acts,
            ResubmitTask resubmit,
            Drafts drafts,
            ViewSeats viewSeats,
            CurrentCaller currentCaller,
            StartForm startForm,
            AnswerText text) {
        this.items = items;
        this.configs = configs;
        this.acts = acts;
        this.resubmit = resubmit;
        this.drafts = drafts;
        this.viewSeats = viewSeats;
        this.currentCaller = currentCaller;
        this.startForm = startForm;
        this.text = text;
    }

    /**
     * @param form what to fill in; empty when the step only wants a confirmation
     * @param answers what was answered; of the start form that its initiator shall correct, what it says now
     * @param actions what the caller may do with the item as it stands
     * @param acts the same without completing, with what is asked for each
     * @param draft what was typed and not sent, by the names of the controls
     * @param clock subject of the step's limit, the same for all its seats
     * @param seats who decides the step together; empty when one person does
     * @param lent whether the answer is prepared for somebody else
     * @param lender whether the caller lent it out
     */
    public record View(
            TaskCard card,
            String bundle,
            String legId,
            String unitId,
            Optional<Form> form,
            Map<String, Object> answers,
            List<TaskAction> actions,
            List<OfferedAct> acts,
            Map<String, List<String>> draft,
            String clock,
            List<SeatView> seats,
            boolean lent,
            boolean lender) {}

    @Transactional
    public View handle(String taskId) {
        var caller = currentCaller.require();
        WorkItem item = items.require(taskId);
        boolean mine = HeldTask.reaches(caller, item);
        if (!mine && !caller.personId().equals(item.endedBy)) {
            throw new Problem(TaskProblem.TASK_NOT_FOUND, Map.of("task", taskId));
        }
        var config = configs.pinned(item.bundle);
        var offered = acts.offered(item, caller);
        var actions = new ArrayList<TaskAction>();
        if (mine && item.state == TaskState.OPEN && !item.suspended && item.offers(TaskAction.COMPLETE, caller)) {
            actions.add(TaskAction.COMPLETE);
            if (item.offers(TaskAction.RESUBMIT, caller) && resubmit.applies(item)) {
                actions.add(TaskAction.RESUBMIT);
            }
        }
        if (viewSeats.late(item, caller.personId())) {
            actions.add(TaskAction.COMPLETE);
        }
        offered.forEach(act -> actions.add(act.action()));
        return new View(
                TaskCard.of(item),
                item.bundle,
                item.legId,
                item.unitId,
                Optional.ofNullable(item.form).map(name -> config.require(Form.class, name)),
                answers(item),
                List.copyOf(actions),
                offered,
                mine && !item.over() ? drafts.read(item.draft) : Map.of(),
                item.engineTask(),
                viewSeats.of(item),
                item.ownerId != null,
                caller.personId().equals(item.ownerId));
    }

    private Map<String, Object> answers(WorkItem item) {
        return item.startForm && !item.over()
                ? startForm
                        .of(item.caseId, item.legId)
                        .map(StartForm.Asked::answers)
                        .orElse(Map.of())
                : text.read(item.answers);
    }
}
