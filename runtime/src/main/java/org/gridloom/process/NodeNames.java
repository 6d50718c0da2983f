package org.gridloom.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gridloom.process.migration.Choices;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.workflow.core.Node;

/**
 * What the engine calls a node in one version and in another. Drawn nodes have the drawn ids; what the engine adds (gateways,
 * copies of a repeated activity) is found by what it was added to and in which order.
 */
final class NodeNames {
    private final Map<String, String> byOld = new HashMap<>();

    static NodeNames of(Deployment from, Deployment to, Choices choices) {
        var names = new NodeNames();
        var now = new HashMap<String, String>();
        walk(to, id -> id, (key, id) -> now.put(key, id));
        walk(from, choices::target, (key, id) -> {
            String target = now.get(key);
            if (target != null) {
                names.byOld.put(id, target);
            }
        });
        return names;
    }

    private interface Found {
        void node(String key, String id);
    }

    private interface Renamed {
        String now(String drawn);
    }

    private static void walk(Deployment deployment, Renamed renamed, Found found) {
        var counts = new HashMap<String, Integer>();
        var process = (RuleFlowProcess) deployment.process().get();
        for (var each : process.getNodesRecursively()) {
            var node = (Node) each;
            String id = String.valueOf(node.getUniqueId());
            String added = id.startsWith("_before_") ? "_before_" : id.startsWith("_after_") ? "_after_" : "";
            String drawn = renamed.now(Standing.drawn(deployment.definition(), id));
            String kind = added + drawn + " " + node.getClass().getSimpleName();
            int number = counts.merge(kind, 1, Integer::sum);
            found.node(kind + " " + number, node.getId().toExternalFormat());
        }
    }

    /** Empty when the other version has no such node. */
    Optional<String> now(String engineId) {
        return Optional.ofNullable(byOld.get(engineId));
    }
}
