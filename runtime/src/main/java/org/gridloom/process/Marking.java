package org.gridloom.process;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gridloom.process.structure.ReturnRegion;
import org.jbpm.process.core.context.exclusive.ExclusiveGroup;
import org.jbpm.process.instance.ContextInstance;
import org.jbpm.process.instance.ContextInstanceContainer;
import org.jbpm.process.instance.context.exclusive.ExclusiveGroupInstance;
import org.jbpm.workflow.core.Node;
import org.jbpm.workflow.instance.NodeInstance;
import org.jbpm.workflow.instance.NodeInstanceContainer;
import org.jbpm.workflow.instance.WorkflowProcessInstance;
import org.jbpm.workflow.instance.impl.NodeInstanceImpl;
import org.jbpm.workflow.instance.node.JoinInstance;
import org.jbpm.workflow.instance.node.WorkItemNodeInstance;
import org.kie.api.definition.process.Connection;

/** The tokens of an instance: those of a region are taken away, others are put where an act wants them. */
final class Marking {
    /** What the engine calls one run of a repeated activity. */
    private static final String RUN = ":foreach:composite";

    private final ProcessDefinition definition;
    private final WorkflowProcessInstance state;

    Marking(ProcessDefinition definition, WorkflowProcessInstance state) {
        this.definition = definition;
        this.state = state;
    }

    /** The container of that id around a token: the instance itself, or the sub-process, or the run of one, it is in. */
    NodeInstanceContainer around(NodeInstance token, String container) {
        var at = (NodeInstanceContainer) token.getNodeInstanceContainer();
        while (at instanceof NodeInstance inner
                && !container.equals(id(inner))
                && !(container + RUN).equals(inner.getNodeDefinitionId())) {
            at = (NodeInstanceContainer) inner.getNodeInstanceContainer();
        }
        return at;
    }

    List<NodeInstance> tokens(NodeInstanceContainer container, Set<String> nodes) {
        return container.getNodeInstances(false).stream()
                .filter(token -> nodes.contains(id(token)))
                .toList();
    }

    /** The tokens and those inside them. */
    static Stream<NodeInstance> all(Collection<NodeInstance> tokens) {
        return tokens.stream()
                .flatMap(token -> token instanceof NodeInstanceContainer inner
                        ? Stream.concat(Stream.of(token), all(inner.getNodeInstances(false)))
                        : Stream.of(token));
    }

    static Optional<WorkItemNodeInstance> step(NodeInstance token, Predicate<String> kind) {
        return token instanceof WorkItemNodeInstance step
                        && step.getWorkItem() != null
                        && kind.test(step.getWorkItem().getName())
                ? Optional.of(step)
                : Optional.empty();
    }

    String id(NodeInstance token) {
        return definition.drawn(String.valueOf(token.getNodeDefinitionId()));
    }

    /** Takes the region's tokens away and opens what the region says. */
    void apply(NodeInstanceContainer container, ReturnRegion region) {
        var withdrawn = tokens(container, region.withdrawn());
        replace(container, region.withdrawn(), withdrawn, () -> open(container, region.openings()));
    }

    void replace(NodeInstanceContainer container, Set<String> region, List<NodeInstance> withdrawn, Runnable opening) {
        withdrawn.forEach(NodeInstance::cancel);
        ungroup((ContextInstanceContainer) container, withdrawn);
        forget(container, region);
        opening.run();
    }

    /** Events that waited for each other are kept as a group, which cannot be stored when one of them is gone. */
    private static void ungroup(ContextInstanceContainer container, List<NodeInstance> withdrawn) {
        var groups = container.getContextInstances(ExclusiveGroup.EXCLUSIVE_GROUP);
        for (ContextInstance group : groups == null ? List.<ContextInstance>of() : List.copyOf(groups)) {
            if (withdrawn.stream().anyMatch(((ExclusiveGroupInstance) group)::containsNodeInstance)) {
                container.removeContextInstance(ExclusiveGroup.EXCLUSIVE_GROUP, group);
            }
        }
    }

    /** A join beyond the region no longer counts what came to it from there. */
    private void forget(NodeInstanceContainer container, Set<String> region) {
        for (NodeInstance token : List.copyOf(container.getNodeInstances(false))) {
            if (token instanceof JoinInstance join
                    && !region.contains(id(token))
                    && !join.getTriggers().isEmpty()) {
                ways(join.getNode()).stream()
                        .filter(way ->
                                region.contains(definition.drawn(way.getFrom().getUniqueId())))
                        .forEach(way -> join.getTriggers().remove(way.getFrom().getId()));
                if (join.getTriggers().isEmpty()) {
                    join.cancel();
                }
            }
        }
    }

    private void open(NodeInstanceContainer container, List<ReturnRegion.Opening> openings) {
        var opening = openings.get(0);
        opening.credits().forEach((join, from) -> credit(container, join, from));
        Node node = node(container, opening.node());
        if (openings.size() > 1) {
            open(Shell.open(node, container, state), openings.subList(1, openings.size()));
        } else {
            trigger(container, node);
        }
    }

    static void trigger(NodeInstanceContainer container, Node node) {
        ((NodeInstanceImpl) container.getNodeInstance(node)).trigger(null, Node.CONNECTION_DEFAULT_TYPE);
    }

    /** The join counts the branches beside as arrived. */
    void credit(NodeInstanceContainer container, String id, Collection<String> from) {
        Node node = node(container, id);
        container.setCurrentLevel(container.getLevelForNode(node.getUniqueId()));
        var join = (JoinInstance) container.getNodeInstance(node);
        ways(node).stream()
                .map(Connection::getFrom)
                .filter(before -> from.contains(definition.drawn(before.getUniqueId())))
                .forEach(before -> join.getTriggers().put(before.getId(), 1));
    }

    /** The nodes from which tokens have come to a join. */
    List<String> arrived(JoinInstance join) {
        return ways(join.getNode()).stream()
                .map(Connection::getFrom)
                .filter(before -> join.getTriggers().containsKey(before.getId()))
                .map(before -> definition.drawn(before.getUniqueId()))
                .toList();
    }

    private static List<Connection> ways(org.kie.api.definition.process.Node join) {
        return join.getIncomingConnections(Node.CONNECTION_DEFAULT_TYPE);
    }

    Node node(NodeInstanceContainer container, String id) {
        for (var node : container.getNodeContainer().getNodes()) {
            if (id.equals(node.getUniqueId()) || id.equals(definition.drawn(String.valueOf(node.getUniqueId())))) {
                return (Node) node;
            }
        }
        throw new IllegalStateException("not in " + container + ": " + id);
    }
}
