package org.gridloom.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.shared.Finding;

/** Whether a drawn process can end: every node is reached and reaches an end, and no join waits for a token that never comes. */
final class Soundness {
    private final FlowGraph graph;
    private final List<Finding> findings = new ArrayList<>();

    private Soundness(FlowGraph graph) {
        this.graph = graph;
    }

    static List<Finding> check(FlowGraph graph) {
        var check = new Soundness(graph);
        graph.nodes().values().stream()
                .map(FlowGraph.Node::container)
                .distinct()
                .forEach(check::container);
        return check.findings;
    }

    private void container(String container) {
        Set<String> inside = ids(container, Set.of());
        Set<String> starts = ids(container, Set.of("startEvent"));
        Set<String> ends = ids(container, Set.of("endEvent"));
        if (starts.isEmpty()) {
            findings.add(Finding.error(container, "BPMN_NO_START", Map.of("id", container)));
        }
        if (ends.isEmpty()) {
            findings.add(Finding.error(container, "BPMN_NO_END", Map.of("id", container)));
        }
        Set<String> reached = graph.reachable(starts);
        Set<String> ending = graph.leadingTo(ends);
        for (String id : inside) {
            boolean waits = graph.node(id).byEvent();
            if (!waits && !reached.contains(id)) {
                findings.add(Finding.error(id, "BPMN_UNREACHABLE", Map.of("id", id)));
            }
            if (!waits && !ending.contains(id)) {
                findings.add(Finding.error(id, "BPMN_CANNOT_END", Map.of("id", id)));
            }
        }
        inside.forEach(this::join);
    }

    private Set<String> ids(String container, Set<String> types) {
        return graph.nodes().values().stream()
                .filter(n -> n.container().equals(container))
                .filter(n -> types.isEmpty() || types.contains(n.type()))
                .map(FlowGraph.Node::id)
                .collect(Collectors.toSet());
    }

    /** Two branches of a choice that meet in a parallel join: only one of them ever carries a token. */
    private void join(String id) {
        var node = graph.node(id);
        if (!node.type().equals("parallelGateway") || graph.previous(id).size() < 2) {
            return;
        }
        for (var choice : graph.nodes().values()) {
            if (!Set.of("exclusiveGateway", "eventBasedGateway").contains(choice.type())
                    || graph.next(choice.id()).size() < 2) {
                continue;
            }
            var branches = graph.next(choice.id());
            long direct = graph.previous(id).stream()
                    .filter(before -> branches.stream()
                                    .filter(b -> reaches(b, before, id))
                                    .count()
                            == 1)
                    .map(before -> branches.stream()
                            .filter(b -> reaches(b, before, id))
                            .findFirst()
                            .orElseThrow())
                    .distinct()
                    .count();
            if (direct == branches.size() && direct > 1 && !parallelBetween(choice.id(), id)) {
                findings.add(Finding.error(id, "BPMN_JOIN_NEVER_FULL", Map.of("id", id, "choice", choice.id())));
            }
        }
    }

    private boolean reaches(String from, String to, String join) {
        return from.equals(join) ? false : graph.reachable(from).contains(to);
    }

    private boolean parallelBetween(String choice, String join) {
        return graph.reachable(choice).stream()
                .filter(n -> !n.equals(join))
                .filter(n -> graph.leadingTo(Set.of(join)).contains(n))
                .map(n -> graph.nodes().get(n))
                .anyMatch(n -> n != null
                        && n.type().equals("parallelGateway")
                        && graph.next(n.id()).size() > 1);
    }
}
