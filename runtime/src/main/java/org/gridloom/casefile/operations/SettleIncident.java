package org.gridloom.casefile.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.gridloom.process.Incident;
import org.gridloom.process.IncidentState;
import org.gridloom.process.Incidents;
import org.gridloom.process.ProcessProblem;
import org.gridloom.shared.Page;
import org.gridloom.shared.Problem;

/** What an administrator of the node or above does about an incident; each act asks for a reason and is on record. */
@ApplicationScoped
class SettleIncident {
    private static final int LONGEST_PAGE = 100;
    private static final int LONGEST_REASON = 500;

    private final OperationScope scope;
    private final Incidents incidents;
    private final IncidentCards cards;
    private final ViewInstance instances;

    SettleIncident(OperationScope scope, Incidents incidents, IncidentCards cards, ViewInstance instances) {
        this.cards = cards;
        this.scope = scope;
        this.incidents = incidents;
        this.instances = instances;
    }

    @Transactional
    Page<IncidentCards.IncidentCard> list(
            Optional<IncidentState> state, Optional<String> process, Optional<String> node, int offset, int limit) {
        var found = incidents.find(new Incidents.Query(
                scope.nodes(node),
                state,
                process.filter(text -> !text.isBlank()),
                Optional.empty(),
                Math.max(0, offset),
                Math.max(1, Math.min(LONGEST_PAGE, limit))));
        return new Page<>(cards.of(found.rows()), found.total(), found.offset());
    }

    @Transactional
    void retry(String id, String reason) {
        require(id);
        incidents.retry(id, scope.caller().personId(), reason(reason));
    }

    @Transactional
    void skip(String id, Map<String, Object> values, String reason) {
        require(id);
        incidents.skip(id, values, scope.caller().personId(), reason(reason));
    }

    /** Of the running instance of a leg. */
    @Transactional
    void edit(String legId, Map<String, Object> values, String reason) {
        var row = instances.require(legId);
        String instanceId = row.instanceId()
                .orElseThrow(() -> new Problem(ProcessProblem.INSTANCE_NOT_FOUND, Map.of("instance", legId)));
        incidents.edit(instanceId, values, reason(reason));
    }

    private void require(String id) {
        scope.caller();
        Incident incident = incidents.require(id);
        if (!scope.covers(incident.node())) {
            throw new Problem(ProcessProblem.INCIDENT_NOT_FOUND, Map.of("incident", id));
        }
    }

    static String reason(String text) {
        if (text.isBlank() || text.length() > LONGEST_REASON) {
            throw new Problem(ProcessProblem.REASON_MISSING, Map.of("most", LONGEST_REASON));
        }
        return text.strip();
    }
}
