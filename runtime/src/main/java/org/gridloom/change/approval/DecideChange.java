package org.gridloom.change.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.change.draft.ChangeSet;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.change.draft.ChangeState;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Permissions;
import org.gridloom.shared.Problem;
import org.gridloom.shared.ProblemCode;
import org.gridloom.task.CompleteTask;
import org.gridloom.task.OpenWork;

/** An approver decides: the step of the case is done with the verdict, and the change set follows in the same transaction. */
@ApplicationScoped
public class DecideChange {
    /** The words of a decision; the form of the step may offer fewer. */
    static final List<String> VERDICTS = List.of("approve", "approve-with-conditions", "return", "reject");

    private final ChangeSets changes;
    private final Approvals approvals;
    private final OpenWork openWork;
    private final CompleteTask completeTask;
    private final CurrentCaller currentCaller;

    DecideChange(
            ChangeSets changes,
            Approvals approvals,
            OpenWork openWork,
            CompleteTask completeTask,
            CurrentCaller currentCaller) {
        this.changes = changes;
        this.approvals = approvals;
        this.openWork = openWork;
        this.completeTask = completeTask;
        this.currentCaller = currentCaller;
    }

    /** Refuses authors, and whoever's turn it is not. */
    @Transactional
    public void handle(String id, int version, String verdict, String reason, String conditions) {
        var seen = changes.require(id);
        var caller = currentCaller.require(Permissions.CONFIG_APPROVE);
        if (!VERDICTS.contains(verdict)) {
            throw new Problem(ApprovalProblem.CHANGE_VERDICT_UNKNOWN, Map.of("word", verdict));
        }
        mayNot(seen, caller).ifPresent(code -> {
            throw new Problem(code, Map.of());
        });
        var change = changes.lock(id, version, ChangeState.SUBMITTED);
        var duty = duty(change, caller)
                .orElseThrow(() -> new Problem(ApprovalProblem.CHANGE_NOT_YOURS_TO_DECIDE, Map.of()));
        var answers = new HashMap<String, Object>();
        answers.put("decision", verdict);
        put(answers, "reason", reason);
        put(answers, "conditions", conditions);
        completeTask.handle(new CompleteTask.Command(duty.itemId(), duty.version(), answers));
        approvals.follow(id);
    }

    private static void put(Map<String, Object> answers, String name, String text) {
        if (!text.isBlank()) {
            answers.put(name, text.strip());
        }
    }

    /** Why the caller may not decide; empty when it is his turn. */
    Optional<ProblemCode> mayNot(ChangeSet change, Caller caller) {
        if (changes.authors(change).contains(caller.personId())) {
            return Optional.of(ApprovalProblem.CHANGE_IS_YOUR_OWN);
        }
        boolean turn = caller.may(Permissions.CONFIG_APPROVE)
                && change.state() == ChangeState.SUBMITTED
                && duty(change, caller).isPresent();
        return turn ? Optional.empty() : Optional.of(ApprovalProblem.CHANGE_NOT_YOURS_TO_DECIDE);
    }

    private Optional<OpenWork.Duty> duty(ChangeSet change, Caller caller) {
        return approvals.of(change, Approvals.CHANGE)
                .flatMap(found -> openWork.duties(caller, found.caseId()).stream().findFirst());
    }
}
