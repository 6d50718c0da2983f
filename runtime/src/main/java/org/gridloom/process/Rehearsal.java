package org.gridloom.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridloom.rule.Decisions;
import org.gridloom.rule.PinnedTexts;
import org.gridloom.rule.Rulesets;
import org.gridloom.script.Scripts;

/**
 * The engine of the server over rows in memory: what is tried out here is stored nowhere and told to nobody. Processes are the
 * same definitions, run by the same interpreter. Belongs to one thread.
 */
public final class Rehearsal {
    private final MemoryStore store = new MemoryStore();
    private final MemoryOperations operations = new MemoryOperations();
    private final Surroundings around;
    private final InterpretedEngine engine;
    private final ProcessMoves moves;

    /**
     * @param tasks hears of people's steps
     * @param cases receives legs
     * @param clock stands where the rehearsal stands
     */
    public record Stage(
            String city,
            PinnedTexts texts,
            Decisions decisions,
            Rulesets rulesets,
            Scripts scripts,
            TaskPort tasks,
            CasePort cases,
            Clock clock) {}

    /** A step that waits for another system. */
    public record Waiting(String taskId, String instanceId, String step, boolean answersCount) {}

    public Rehearsal(Stage stage) {
        this.around = new Surroundings(
                store,
                operations,
                stage::texts,
                stage.decisions(),
                stage.rulesets(),
                stage.scripts(),
                stage::tasks,
                stage::cases,
                stage::city,
                event -> {},
                stage.clock());
        this.engine = new InterpretedEngine(around);
        this.moves = new InterpretedMoves(around, engine);
    }

    public ProcessEngine engine() {
        return engine;
    }

    public ProcessMoves moves() {
        return moves;
    }

    /** Every instance is forgotten; what was read of definitions is kept. */
    public void clear() {
        store.clear();
        operations.incidents.clear();
    }

    /** When the next timer comes due; empty when none runs. */
    public Optional<Instant> nextTimer() {
        return store.timers.values().stream()
                .filter(timer -> !store.stood.containsKey(timer.id()))
                .map(ProcessStore.Timer::due)
                .min(Comparator.naturalOrder());
    }

    /** Fires the timers due by the time of the clock. */
    public void fireTimers() {
        new ProcessTimers(around, engine, direct(), (node, work) -> work.get()).tick();
    }

    public void standStill(String caseId) {
        new StoredClocks(around).standStill(caseId);
    }

    public void goOn(String caseId) {
        new StoredClocks(around).goOn(caseId);
    }

    /** Steps that wait for another system; nobody calls it from here. */
    public List<Waiting> waiting() {
        return store.calls.values().stream()
                .flatMap(call -> store.find(call.node().city(), call.instanceId()).stream()
                        .map(row -> new Waiting(
                                call.id(),
                                call.instanceId(),
                                call.step(),
                                !engine.definition(row)
                                        .output(call.step())
                                        .byTarget()
                                        .isEmpty())))
                .toList();
    }

    /** The other system answered, and nobody reads what. */
    public void answered(Waiting call) {
        store.calls.remove(call.taskId());
        engine.complete(call.instanceId(), call.taskId(), java.util.Map.of());
    }

    /** A person's steps as they are drawn in a process, in no order; refuses what cannot be run. */
    public List<StepDefinition> steps(String bundle, String process) {
        return List.copyOf(
                engine.deployments.of(bundle, process).definition().steps().values());
    }

    private static Transactions direct() {
        return new Transactions() {
            @Override
            public <T> T inNew(java.util.function.Supplier<T> work) {
                return work.get();
            }
        };
    }
}
