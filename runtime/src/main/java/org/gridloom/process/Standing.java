package org.gridloom.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.process.migration.Shape;
import org.gridloom.process.migration.Token;
import org.jbpm.process.instance.impl.actions.SignalProcessInstanceAction;
import org.jbpm.workflow.core.node.StateBasedNode;
import org.jbpm.workflow.instance.NodeInstanceContainer;
import org.jbpm.workflow.instance.impl.NodeInstanceImpl;
import org.jbpm.workflow.instance.node.JoinInstance;
import org.jbpm.workflow.instance.node.StateBasedNodeInstance;
import org.jbpm.workflow.instance.node.TimerNodeInstance;
import org.jbpm.workflow.instance.node.WorkItemNodeInstance;

/** Reads from the state of an instance where its tokens stand, in the ids that are drawn. */
final class Standing {
    private final ProcessDefinition definition;
    private final Shape shape;
    private final List<Token> tokens = new ArrayList<>();

    private Standing(ProcessDefinition definition, Shape shape) {
        this.definition = definition;
        this.shape = shape;
    }

    static List<Token> of(ProcessDefinition definition, Shape shape, NodeInstanceContainer state) {
        var reader = new Standing(definition, shape);
        reader.read(state);
        return reader.tokens;
    }

    private void read(NodeInstanceContainer container) {
        for (var each : container.getNodeInstances()) {
            var token = (NodeInstanceImpl) each;
            String id = drawn(definition, token.getNodeDefinitionId());
            // What only the engine has, e.g. the split of a repeated activity, is no token of ours.
            if (shape.elements().containsKey(id)) {
                tokens.add(token(token, id));
            }
            if (token instanceof NodeInstanceContainer inner) {
                read(inner);
            }
        }
    }

    /** The id as drawn, also of the gateways that were added and of the copies of a repeated activity. */
    static String drawn(ProcessDefinition definition, String engineId) {
        return definition.drawn(engineId.replaceFirst("^_(before|after)_", ""));
    }

    private Token token(NodeInstanceImpl token, String id) {
        Set<String> credited = Set.of();
        Set<String> clocks = Set.of();
        var kind = Token.Kind.EVENT;
        boolean calling = false;
        if (token instanceof JoinInstance join) {
            kind = Token.Kind.JOIN;
            credited = join.getTriggers().entrySet().stream()
                    .filter(t -> t.getValue() > 0)
                    .map(t -> drawn(definition, t.getKey().toExternalFormat()))
                    .collect(Collectors.toSet());
        } else if (token instanceof WorkItemNodeInstance item) {
            String name = item.getWorkItem() == null ? "" : item.getWorkItem().getName();
            kind = Normalizer.PERSON.equals(name) ? Token.Kind.STEP : Token.Kind.ACTIVITY;
            calling = Normalizer.CALL.equals(name);
            clocks = clocks(item, id);
        } else if (token instanceof TimerNodeInstance) {
            clocks = Set.of(id);
        } else if (token instanceof NodeInstanceContainer) {
            kind = Token.Kind.CONTAINER;
            clocks = token instanceof StateBasedNodeInstance timed ? clocks(timed, id) : Set.of();
        }
        return new Token(token.getStringId(), id, kind, credited, clocks, calling);
    }

    private Set<String> clocks(StateBasedNodeInstance token, String id) {
        var running = token.getTimerInstancesReference();
        if (running == null || running.isEmpty()) {
            return Set.of();
        }
        return timers(shape, id, token.getEventBasedNode()).entrySet().stream()
                .filter(t -> running.containsValue(t.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Boundary event to the number the engine gives its timer: it says the event's id only in the signal it will send. */
    static Map<String, String> timers(Shape shape, String host, StateBasedNode node) {
        var found = new HashMap<String, String>();
        if (node.getTimers() != null) {
            node.getTimers().forEach((timer, action) -> {
                if (action.getMetaData("Action") instanceof SignalProcessInstanceAction signal) {
                    shape.elements().values().stream()
                            .filter(e -> e.host().equals(host))
                            .map(Shape.Element::id)
                            .filter(id -> signal.getSignalName().endsWith("-" + id))
                            .max(Comparator.comparingInt(String::length))
                            .ifPresent(id -> found.put(id, Long.toString(timer.getId())));
                }
            });
        }
        return found;
    }
}
