package org.gridloom.process;

import java.util.List;
import java.util.Map;
import org.gridloom.process.migration.Choices;
import org.gridloom.process.migration.Plan;
import org.gridloom.tenant.TenantPath;

/**
 * Moves running instances to another version of their process, in the caller's transaction. A token keeps its identity: work
 * items, timers and calls that wait for it go on as they are, and nothing is opened or closed.
 */
public interface ProcessMigration {
    /** Open instances of a process at a node and below, in the order of their ids, those after an id. */
    List<OpenInstance> open(TenantPath node, String process, String after, int most);

    /** What runs at a node and below, counted by process, bundle and node. */
    List<Running> running(TenantPath node);

    /** How many instances of a process run under a bundle at a node. */
    record Running(String process, String bundle, TenantPath node, long count) {}

    /** Where tokens of a version may stand, and its timers, in the order of the drawing. */
    List<Place> places(String bundle, String process);

    /**
     * A drawn element.
     *
     * @param type as BPMN calls it
     * @param limited whether it has a time limit
     * @param timed whether it is a timer
     */
    record Place(String id, String name, String type, boolean limited, boolean timed) {}

    /** What a move under a bundle would do; changes nothing. Refuses an instance that ended. */
    Plan plan(String instanceId, String bundle, Choices choices);

    /** Moves; refuses with {@link ProcessProblem#CANNOT_MIGRATE} and the findings of the plan when it cannot be done. */
    MovedInstance move(String instanceId, String bundle, Choices choices);

    /**
     * Takes a move back, timers included.
     *
     * @param undo what {@link MovedInstance#undo()} said
     * @throws org.gridloom.shared.Problem {@link ProcessProblem#MOVED_ON} when the instance did anything since, or ended
     */
    MovedInstance moveBack(String instanceId, String undo);

    /** A running instance. */
    record OpenInstance(String id, TenantPath node, String bundle, String caseId, String legId) {}

    /** The text of a process under a bundle, as a stable name of its version; empty when the bundle has none. */
    String version(String bundle, String process);

    /** An open step after a move. */
    record MovedStep(String taskId, String from, StepDefinition step, Plan.Fate limit) {}

    /**
     * What was moved.
     *
     * @param ownsLeg whether the instance is the leg's own, not one it called
     * @param undo what it takes to move back, until the instance does anything else
     * @param variables what the process knows
     */
    record MovedInstance(
            String id,
            TenantPath node,
            String process,
            String caseId,
            String legId,
            boolean ownsLeg,
            String fromBundle,
            String toBundle,
            List<MovedStep> steps,
            Map<String, Object> variables,
            String undo) {
        public MovedInstance {
            steps = List.copyOf(steps);
            variables = Values.copy(variables);
        }

        /** Whether an earlier move was taken back. */
        public boolean back() {
            return undo.isEmpty();
        }
    }
}
