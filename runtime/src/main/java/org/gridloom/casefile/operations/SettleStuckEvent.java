package org.gridloom.casefile.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.gridloom.outbox.OutboxProblem;
import org.gridloom.outbox.StuckEvent;
import org.gridloom.outbox.StuckEvents;
import org.gridloom.shared.Page;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/** What an administrator of the node or above does about an event that could not be taken; each act asks for a reason. */
@ApplicationScoped
class SettleStuckEvent {
    private static final int LONGEST_PAGE = 100;

    private final OperationScope scope;
    private final StuckEvents stuckEvents;

    SettleStuckEvent(OperationScope scope, StuckEvents stuckEvents) {
        this.scope = scope;
        this.stuckEvents = stuckEvents;
    }

    @Transactional
    Page<StuckEvent> list(StuckEvent.State state, Optional<String> node, int offset, int limit) {
        return stuckEvents.find(
                scope.nodes(node), state, Math.max(0, offset), Math.max(1, Math.min(LONGEST_PAGE, limit)));
    }

    @Transactional
    void retry(String id, String reason) {
        require(id);
        stuckEvents.retry(id, scope.caller().personId(), SettleIncident.reason(reason));
    }

    @Transactional
    void skip(String id, String reason) {
        require(id);
        stuckEvents.skip(id, scope.caller().personId(), SettleIncident.reason(reason));
    }

    private void require(String id) {
        scope.caller();
        StuckEvent stuck = stuckEvents.require(id);
        if (!scope.covers(TenantPath.of(stuck.node()))) {
            throw new Problem(OutboxProblem.STUCK_EVENT_NOT_FOUND, Map.of("event", id));
        }
    }
}
