package org.gridloom.change.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.change.draft.ChangeProblem;
import org.gridloom.change.draft.ChangeSet;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.change.draft.ChangeState;
import org.gridloom.change.draft.JudgeDraft;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.IdentityProblem;
import org.gridloom.identity.Permissions;
import org.gridloom.shared.Problem;
import org.gridloom.task.CompleteTask;
import org.gridloom.task.OpenWork;

/** Hands a change set in: its case opens, or goes on where it was returned. Where nobody has to approve it is approved at once. */
@ApplicationScoped
public class SubmitChange {
    private final ChangeSets changes;
    private final JudgeDraft judgeDraft;
    private final ConfigFiles files;
    private final Approvals approvals;
    private final OpenWork openWork;
    private final CompleteTask completeTask;
    private final CurrentCaller currentCaller;

    SubmitChange(
            ChangeSets changes,
            JudgeDraft judgeDraft,
            ConfigFiles files,
            Approvals approvals,
            OpenWork openWork,
            CompleteTask completeTask,
            CurrentCaller currentCaller) {
        this.changes = changes;
        this.judgeDraft = judgeDraft;
        this.files = files;
        this.approvals = approvals;
        this.openWork = openWork;
        this.completeTask = completeTask;
        this.currentCaller = currentCaller;
    }

    /** Refuses what is empty, what has errors and what was made on another base. */
    @Transactional
    public ChangeSet handle(String id, int version, boolean urgent) {
        writer(changes.require(id));
        var change = changes.lock(id, version, ChangeState.DRAFT, ChangeState.RETURNED);
        sound(change);
        if (!files.approved(change.node()) || !approvals.offered(change)) {
            return changes.turn(change, ChangeState.APPROVED);
        }
        if (change.state() == ChangeState.RETURNED && goesOn(change)) {
            return changes.turn(change, ChangeState.SUBMITTED);
        }
        approvals.cancel(change);
        approvals.open(change, urgent);
        return changes.turn(change, ChangeState.SUBMITTED);
    }

    /** Takes it back; its case ends. */
    @Transactional
    public ChangeSet withdraw(String id, int version) {
        writer(changes.require(id));
        var change = changes.lock(
                id, version, ChangeState.SUBMITTED, ChangeState.RETURNED, ChangeState.APPROVED);
        approvals.cancel(change);
        return changes.turn(change, ChangeState.DRAFT);
    }

    private void writer(ChangeSet change) {
        var caller = currentCaller.require();
        if (!caller.may(Permissions.CONFIG_EDIT) || !caller.covers(change.node())) {
            throw new Problem(IdentityProblem.NOT_PERMITTED, Map.of("permission", Permissions.CONFIG_EDIT));
        }
    }

    /** Refuses what cannot take effect as it stands. */
    public void sound(ChangeSet change) {
        var bases = changes.bases(change.id());
        if (bases.isEmpty()) {
            throw new Problem(ChangeProblem.CHANGE_EMPTY);
        }
        var inForce = files.hashes();
        bases.forEach((path, base) -> {
            if (!inForce.getOrDefault(path, "").equals(base)) {
                throw new Problem(ApprovalProblem.CHANGE_BASE_MOVED, Map.of("path", path));
            }
        });
        var errors = judgeDraft.errors(change);
        if (!errors.isEmpty()) {
            throw new Problem(ApprovalProblem.CHANGE_HAS_ERRORS, Map.of("count", errors.size()), errors);
        }
    }

    /** The case goes on when the caller has the step of the author, and nobody wrote since who could still decide in it. */
    private boolean goesOn(ChangeSet change) {
        var opened = approvals.of(change, Approvals.CHANGE);
        if (opened.isEmpty() || !opened.get().authors().containsAll(changes.authors(change))) {
            return false;
        }
        Optional<OpenWork.Duty> duty =
                openWork.duties(currentCaller.require(), opened.get().caseId()).stream()
                        .findFirst();
        duty.ifPresent(d -> completeTask.handle(new CompleteTask.Command(d.itemId(), d.version(), Map.of())));
        return duty.isPresent();
    }
}
