package org.gridloom.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gridloom.process.structure.Structure;
import org.gridloom.shared.Problem;
import org.kie.kogito.process.impl.AbstractProcessInstance;

/** {@link ProcessMoves} on the Kogito interpreter. */
final class InterpretedMoves implements ProcessMoves {
    private final Surroundings around;
    private final InterpretedEngine engine;

    InterpretedMoves(Surroundings around, InterpretedEngine engine) {
        this.around = around;
        this.engine = engine;
    }

    @Override
    public Moved back(String instanceId, String fromTaskId, String toStep) {
        return move(instanceId, mover -> mover.back(fromTaskId, toStep));
    }

    @Override
    public Moved jump(String instanceId, String fromTaskId, String toStep) {
        return move(instanceId, mover -> mover.jump(fromTaskId, toStep));
    }

    @Override
    public Moved resubmit(String instanceId, String taskId, Map<String, Object> answers) {
        return move(instanceId, mover -> mover.resubmit(taskId, answers));
    }

    @Override
    public Moved takeBack(String instanceId, String step) {
        return move(instanceId, mover -> mover.takeBack(step));
    }

    @Override
    public List<ReturnPoint> points(String instanceId, String fromTaskId) {
        return look(instanceId, mover -> mover.points(fromTaskId));
    }

    @Override
    public List<ReturnPoint> targets(String instanceId, String fromTaskId) {
        return look(instanceId, mover -> mover.targets(fromTaskId));
    }

    @Override
    public boolean mayResubmit(String instanceId, String taskId) {
        return look(instanceId, mover -> mover.mayResubmit(taskId));
    }

    @Override
    public boolean mayTakeBack(String instanceId, String step) {
        return around.store().find(around.city().get(), instanceId).isPresent()
                && look(instanceId, mover -> mover.mayTakeBack(step));
    }

    private Moved move(String instanceId, Function<Mover, Mover.Done> act) {
        var done = new ArrayList<Mover.Done>(1);
        var row = engine.row(instanceId);
        var definition = engine.definition(row);
        var structure = structure(row);
        Advanced advanced = engine.act(
                row,
                instance -> ((AbstractProcessInstance<?>) instance).executeInWorkflowProcessInstanceWrite(state -> {
                    done.add(act.apply(new Mover(definition, structure, state)));
                    return true;
                }));
        var what = done.get(0);
        return new Moved(
                advanced.ended(),
                advanced.variables(),
                what.step(),
                what.withdrawn(),
                what.undone(),
                what.calls(),
                what.compensated());
    }

    private <T> T look(String instanceId, Function<Mover, T> question) {
        var row = around.store()
                .find(around.city().get(), instanceId)
                .orElseThrow(() -> new Problem(ProcessProblem.INSTANCE_NOT_FOUND, Map.of("instance", instanceId)));
        var definition = engine.definition(row);
        var structure = structure(row);
        return engine.look(row, state -> question.apply(new Mover(definition, structure, state)));
    }

    private Structure structure(InstanceRow row) {
        return FlowReader.read(around.drawn(row));
    }
}
