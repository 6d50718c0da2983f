package org.gridloom.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.process.net.Budget;
import org.gridloom.process.net.NetCheck;
import org.gridloom.process.net.Verdict;
import org.gridloom.shared.Finding;
import org.w3c.dom.Element;

/**
 * Whether a drawn process can end, whatever happens: first by its arrows alone, then, when these are in order, as a workflow
 * net, where each finding says how the process comes there.
 */
final class Soundness {
    /** Beside what the drawing itself may cost. */
    private static final Budget RETURNS = new Budget(20_000, Duration.ofMillis(250));

    private final FlowGraph graph;
    private final Drawn drawn;
    private final List<Finding> findings = new ArrayList<>();

    private Soundness(FlowGraph graph, Element root) {
        this.graph = graph;
        this.drawn = Drawn.read(root);
    }

    static List<Finding> check(FlowGraph graph, Element root, Budget budget) {
        var check = new Soundness(graph, root);
        graph.nodes().values().stream()
                .map(FlowGraph.Node::container)
                .distinct()
                .forEach(check::container);
        if (check.findings.isEmpty()) {
            check.net(budget);
        }
        return check.findings;
    }

    private void container(String container) {
        Set<String> inside = ids(container, Set.of());
        Set<String> starts = ids(container, Set.of("startEvent"));
        Set<String> ends = ids(container, Set.of("endEvent"));
        if (starts.isEmpty()) {
            findings.add(Finding.error(container, "BPMN_NO_START", facts(container)));
        }
        if (ends.isEmpty()) {
            findings.add(Finding.error(container, "BPMN_NO_END", facts(container)));
        }
        Set<String> reached = graph.reachable(starts);
        Set<String> ending = graph.leadingTo(ends);
        for (String id : inside) {
            boolean waits = graph.node(id).byEvent();
            if (!waits && !reached.contains(id)) {
                findings.add(Finding.error(id, "BPMN_UNREACHABLE", facts(id)));
            }
            if (!waits && !ending.contains(id)) {
                findings.add(Finding.error(id, "BPMN_CANNOT_END", facts(id)));
            }
        }
    }

    private Set<String> ids(String container, Set<String> types) {
        return graph.nodes().values().stream()
                .filter(n -> n.container().equals(container))
                .filter(n -> types.isEmpty() || types.contains(n.type()))
                .map(FlowGraph.Node::id)
                .collect(Collectors.toSet());
    }

    private void net(Budget budget) {
        try {
            var verdict = NetCheck.check(WorkflowNet.of(drawn), budget);
            verdict.faults().forEach(this::fault);
            if (!verdict.decided()) {
                notDecided();
            } else if (findings.isEmpty() && Returns.offered(drawn.root)) {
                returns();
            }
        } catch (Subsets.TooMany tooMany) {
            notDecided();
        }
    }

    /** Once more with people going back: what is never done was found before. */
    private void returns() {
        var net = Returns.net(drawn, FlowReader.read(drawn.root));
        var verdict = NetCheck.explored(net, RETURNS);
        verdict.faults().stream()
                .filter(fault -> fault.kind() != Verdict.Kind.DEAD)
                .forEach(this::fault);
        if (!verdict.decided() && findings.isEmpty()) {
            notDecided();
        }
    }

    private void fault(Verdict.Fault fault) {
        String id = fault.element();
        var facts = facts(id);
        facts.put("trace", String.join(" → ", fault.trace()));
        findings.add(
                switch (fault.kind()) {
                    case DEADLOCK -> Finding.error(id, "BPMN_DEADLOCK", facts);
                    case LIVELOCK -> Finding.error(id, "BPMN_LIVELOCK", facts);
                    case UNSYNCHRONISED -> Finding.error(id, "BPMN_UNSYNCHRONISED", facts);
                    case DEAD -> Finding.error(id, "BPMN_NEVER_DONE", facts);
                });
    }

    private void notDecided() {
        findings.add(new Finding(Finding.Severity.HINT, "", "", 0, "BPMN_NOT_DECIDED", Map.of()));
    }

    private Map<String, Object> facts(String id) {
        Element box = drawn.boxes.get(id);
        return box == null ? new HashMap<>(Map.of("what", id, "whatEn", id)) : Spoken.facts(box);
    }
}
