package org.gridloom.change.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.gridloom.outbox.Delivered;
import org.gridloom.outbox.OutboxSubscriber;

/** A change set may be decided in the inbox as well: what happened there reaches it from here, however often it is told. */
@ApplicationScoped
class FollowCases implements OutboxSubscriber {
    private static final Set<String> TYPES = Set.of("gridloom.task.completed.v1", "gridloom.case.closed.v1");
    private final ApprovalSql sql;
    private final Approvals approvals;

    FollowCases(ApprovalSql sql, Approvals approvals) {
        this.sql = sql;
        this.approvals = approvals;
    }

    @Override
    public boolean wants(String type) {
        return TYPES.contains(type);
    }

    @Override
    public void on(Delivered event) {
        sql.byCase(event.city(), event.subject())
                .filter(found -> found.purpose().equals(Approvals.CHANGE))
                .ifPresent(found -> approvals.follow(found.changeId()));
    }
}
