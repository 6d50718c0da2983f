package org.gridloom.change.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.gridloom.change.approval.ApprovalSql.Comment;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.IdentityProblem;
import org.gridloom.identity.Permissions;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;

/** Remarks on single places of a change set, by whoever writes or approves. */
@ApplicationScoped
class KeepComments {
    private final ChangeSets changes;
    private final ApprovalSql sql;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    KeepComments(ChangeSets changes, ApprovalSql sql, CurrentCaller currentCaller, Clock clock) {
        this.changes = changes;
        this.sql = sql;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @Transactional
    void add(String changeId, String path, String pointer, String text) {
        var change = changes.require(changeId);
        String words = text.strip();
        if (words.isEmpty() || words.length() > 2000 || path.length() > 300 || pointer.length() > 500) {
            throw new Problem(ApprovalProblem.CHANGE_COMMENT_EMPTY);
        }
        sql.comment(
                change.node().city(),
                changeId,
                new Comment(
                        Ids.next(),
                        path,
                        pointer,
                        words,
                        caller().personId(),
                        clock.instant(),
                        false,
                        change.version()));
    }

    @Transactional
    void resolve(String changeId, String id) {
        var change = changes.require(changeId);
        if (!sql.resolve(change.node().city(), changeId, id, caller().personId(), clock.instant())) {
            throw new Problem(ApprovalProblem.CHANGE_COMMENT_NOT_FOUND, Map.of("comment", id));
        }
    }

    private Caller caller() {
        var caller = currentCaller.require();
        if (!caller.may(Permissions.CONFIG_EDIT) && !caller.may(Permissions.CONFIG_APPROVE)) {
            throw new Problem(IdentityProblem.NOT_PERMITTED, Map.of("permission", Permissions.CONFIG_APPROVE));
        }
        return caller;
    }
}
