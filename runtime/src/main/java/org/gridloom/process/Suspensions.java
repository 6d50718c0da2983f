package org.gridloom.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/** Processes that start no more at a node and below it; what runs goes on. Whether the caller may is asked before. */
public class Suspensions {
    private final Surroundings around;

    Suspensions(Surroundings around) {
        this.around = around;
    }

    /** One that is in force, with who did it and why. */
    public record Suspended(TenantPath node, String process, java.time.Instant since, String personId, String reason) {}

    public void suspend(TenantPath node, String process, String personId, String reason) {
        var now = around.clock().instant();
        around.operations().suspend(new OperationStore.Suspension(node, process, now, personId, reason));
        around.events().accept(new ProcessSuspended(process, node.value(), true, reason, now));
    }

    /** Refuses with {@link ProcessProblem#PROCESS_NOT_SUSPENDED} where it was not suspended at this very node. */
    public void resume(TenantPath node, String process, String reason) {
        if (!around.operations().resume(node, process)) {
            throw new Problem(ProcessProblem.PROCESS_NOT_SUSPENDED, Map.of("process", process, "node", node.value()));
        }
        around.events()
                .accept(new ProcessSuspended(
                        process, node.value(), false, reason, around.clock().instant()));
    }

    public List<Suspended> below(Collection<TenantPath> nodes) {
        return around.operations().suspensions(around.city().get(), nodes).stream()
                .map(s -> new Suspended(s.node(), s.process(), s.since(), s.personId(), s.reason()))
                .toList();
    }

    /** A called part of a running leg is no new start. */
    static void refuse(Surroundings around, InstanceRow starting) {
        if (starting.ownsLeg() && around.operations().suspended(starting.node(), starting.process())) {
            throw new Problem(
                    ProcessProblem.PROCESS_SUSPENDED,
                    Map.of(
                            "process",
                            starting.process(),
                            "node",
                            starting.node().value()));
        }
    }
}
