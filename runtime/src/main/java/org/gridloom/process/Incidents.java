package org.gridloom.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.shared.Page;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;
import org.jbpm.workflow.instance.WorkflowProcessInstance;
import org.kie.kogito.process.impl.AbstractProcessInstance;

/**
 * What people do about instances that stand (TZ-8.6): look, try again, pass over, correct what the process keeps. Every act is
 * an event. Whether the caller may is asked before, by who calls this; rows of other cities do not exist here.
 */
public class Incidents {
    private final Surroundings around;
    private final InterpretedEngine engine;
    private final Within within;
    private final TimerTrouble trouble;

    Incidents(Surroundings around, InterpretedEngine engine, Within within) {
        this.around = around;
        this.engine = engine;
        this.within = within;
        this.trouble = new TimerTrouble(around, engine);
    }

    /** @param nodes with everything below them */
    public record Query(
            List<TenantPath> nodes,
            Optional<IncidentState> state,
            Optional<String> process,
            Optional<String> instanceId,
            int offset,
            int limit) {
        public Query {
            nodes = List.copyOf(nodes);
        }
    }

    /** Newest first. */
    public Page<Incident> find(Query query) {
        return around.operations().incidents(around.city().get(), query);
    }

    /** Refuses with {@link ProcessProblem#INCIDENT_NOT_FOUND}. */
    public Incident require(String id) {
        return around.operations().incident(around.city().get(), id).orElseThrow(() -> missing(id));
    }

    /** Variables of an instance, empty when it ended. */
    public Map<String, Object> variables(String instanceId) {
        return engine.find(instanceId).map(InstanceView::variables).orElse(Map.of());
    }

    /** The call is due again at once, with what the process keeps now. */
    public void retry(String id, String personId, String reason) {
        Incident incident = open(id);
        String city = incident.node().city();
        if (incident.ofTimer()) {
            settle(incident, trouble.retry(incident), IncidentState.RETRIED, personId, reason);
            return;
        }
        String request = (String) within.node(incident.node(), () -> request(incident));
        if (!around.operations().reopenCall(city, incident.itemId(), request, now())) {
            throw new Problem(ProcessProblem.INCIDENT_OVER, Map.of("incident", id));
        }
        end(incident, IncidentState.RETRIED, personId, reason);
    }

    private String request(Incident incident) {
        var written = new String[] {"{}"};
        engine.act(incident.instanceId(), (definition, instance) -> {
            var variables = new HashMap<>(Views.visible(instance));
            var state = ((AbstractProcessInstance<?>) instance).internalGetProcessInstance();
            Tokens.step(state, incident.itemId())
                    .ifPresent(token -> definition.items().forEach(each -> {
                        Object value = token.getVariable(each);
                        if (value != null) {
                            variables.put(each, value);
                        }
                    }));
            written[0] = ConnectorStep.request(definition, incident.step(), variables);
        });
        return written[0];
    }

    /** The process goes on as if the other system had answered with these values. */
    public void skip(String id, Map<String, Object> values, String personId, String reason) {
        Incident incident = open(id);
        if (incident.ofTimer()) {
            boolean there = (Boolean) within.node(incident.node(), () -> trouble.skip(incident));
            settle(incident, there, IncidentState.SKIPPED, personId, reason);
            return;
        }
        end(incident, IncidentState.SKIPPED, personId, reason);
        within.node(incident.node(), () -> engine.complete(incident.instanceId(), incident.itemId(), values));
    }

    /**
     * Changes declared variables of a running instance; null removes one.
     *
     * @throws Problem VARIABLE_NOT_DECLARED, VARIABLE_TYPE_WRONG
     */
    public void edit(String instanceId, Map<String, Object> values, String reason) {
        var row = around.store()
                .find(around.city().get(), instanceId)
                .orElseThrow(() -> new Problem(ProcessProblem.INSTANCE_NOT_FOUND, Map.of("instance", instanceId)));
        within.node(row.node(), () -> {
            engine.act(instanceId, (definition, instance) -> {
                VariableTypes.check(row.process(), definition.variables(), values);
                ((AbstractProcessInstance<?>) instance).executeInWorkflowProcessInstanceWrite(state -> {
                    values.forEach(((WorkflowProcessInstance) state)::setVariable);
                    return true;
                });
            });
            around.events()
                    .accept(new VariablesEdited(
                            row.caseId(),
                            instanceId,
                            values.keySet().stream().sorted().toList(),
                            reason,
                            now()));
            return true;
        });
    }

    /** What the process waits for no longer is nobody's trouble. */
    private void settle(Incident incident, boolean there, IncidentState how, String personId, String reason) {
        if (there) {
            end(incident, how, personId, reason);
        } else {
            around.operations().gone(incident.node().city(), incident.itemId(), now());
        }
    }

    private Incident open(String id) {
        Incident incident = around.operations().take(around.city().get(), id).orElseThrow(() -> missing(id));
        if (incident.state() != IncidentState.OPEN) {
            throw new Problem(ProcessProblem.INCIDENT_OVER, Map.of("incident", id));
        }
        return incident;
    }

    private void end(Incident incident, IncidentState how, String personId, String reason) {
        around.operations().end(incident.node().city(), incident.id(), how, now(), personId, reason);
        within.node(incident.node(), () -> {
            around.events()
                    .accept(new IncidentEnded(
                            incident.caseId(),
                            incident.id(),
                            incident.instanceId(),
                            incident.step(),
                            how.name().toLowerCase(java.util.Locale.ROOT),
                            reason,
                            now()));
            return true;
        });
    }

    private Instant now() {
        return around.clock().instant();
    }

    private static Problem missing(String id) {
        return new Problem(ProcessProblem.INCIDENT_NOT_FOUND, Map.of("incident", id));
    }
}
