package org.gridloom.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridloom.process.MoveVersion.Version;
import org.gridloom.process.migration.Plan;
import org.gridloom.process.migration.Plan.ClockMove;
import org.gridloom.process.migration.Plan.Landing;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.workflow.core.node.StateBasedNode;
import org.jbpm.workflow.instance.impl.NodeInstanceImpl;
import org.jbpm.workflow.instance.node.StateBasedNodeInstance;
import org.jbpm.workflow.instance.node.TimerNodeInstance;

/** The timers of one instance while it moves: kept under the numbers of the new version, begun anew, started or stopped. */
final class MoveClocks {
    private final Surroundings around;
    private final InstanceRow row;
    private final Version old;
    private final Version now;
    private final List<ProcessStore.Timer> timers;

    MoveClocks(Surroundings around, InstanceRow row, Version old, Version now, List<ProcessStore.Timer> timers) {
        this.around = around;
        this.row = row;
        this.old = old;
        this.now = now;
        this.timers = timers;
    }

    void move(NodeInstanceImpl token, Landing landing) {
        if (token instanceof TimerNodeInstance waiting) {
            landing.clocks().stream()
                    .filter(c -> c.fate() == Plan.Fate.RESTART)
                    .forEach(c -> timers.stream()
                            .filter(t -> t.id().equals(waiting.getTimerId()))
                            .forEach(t -> around.store().moveTimer(anew(t, c.to()))));
        } else if (token instanceof StateBasedNodeInstance host
                && !landing.clocks().isEmpty()) {
            boundaries(host, landing);
        }
    }

    private void boundaries(StateBasedNodeInstance host, Landing landing) {
        var before = host.getTimerInstancesReference() == null
                ? Map.<String, String>of()
                : Map.copyOf(host.getTimerInstancesReference());
        var numbers = Standing.timers(now.shape(), landing.to(), host.getEventBasedNode());
        var oldNumbers = oldNumbers(landing.token().element());
        var running = new LinkedHashMap<String, String>();
        for (ClockMove clock : landing.clocks()) {
            String number = numbers.getOrDefault(clock.to(), "");
            if (clock.fate() == Plan.Fate.START) {
                String id = UUID.randomUUID().toString();
                around.store().insertTimer(anew(timer(id, number), clock.to()));
                running.put(id, number);
                continue;
            }
            for (var timer : timers) {
                if (oldNumbers.getOrDefault(clock.from(), "").equals(before.get(timer.id()))) {
                    around.store().deleteTimer(row.node().city(), timer.id());
                    if (clock.fate() != Plan.Fate.STOP) {
                        var same = new ProcessStore.Timer(
                                timer.id(),
                                timer.node(),
                                timer.instanceId(),
                                number,
                                timer.due(),
                                timer.repeatMillis(),
                                timer.left());
                        around.store().insertTimer(clock.fate() == Plan.Fate.KEEP ? same : anew(same, clock.to()));
                        running.put(timer.id(), number);
                    }
                }
            }
        }
        host.internalSetTimerInstances(new ArrayList<>(running.keySet()));
        host.internalSetTimerInstancesReference(new HashMap<>(running));
    }

    /** What the engine called the timers of an element before. */
    private Map<String, String> oldNumbers(String element) {
        var process = (RuleFlowProcess) old.deployment().process().get();
        for (var node : process.getNodesRecursively()) {
            if (node instanceof StateBasedNode host
                    && element.equals(Standing.drawn(old.deployment().definition(), node.getUniqueId()))) {
                var numbers = Standing.timers(old.shape(), element, host);
                if (!numbers.isEmpty()) {
                    return numbers;
                }
            }
        }
        return Map.of();
    }

    private ProcessStore.Timer timer(String id, String number) {
        return new ProcessStore.Timer(
                id, row.node(), row.id(), number, around.clock().instant(), 0, 1);
    }

    /** The whole time again, as the new version draws it. */
    private ProcessStore.Timer anew(ProcessStore.Timer timer, String element) {
        var drawn = now.shape().elements().get(element);
        if (drawn == null) {
            return timer;
        }
        var times = TimerTimes.from(
                drawn.event().replaceFirst("^timer ", ""), around.clock().instant());
        return new ProcessStore.Timer(
                timer.id(),
                timer.node(),
                timer.instanceId(),
                timer.timerId(),
                times.due(),
                times.repeatMillis(),
                times.left());
    }
}
