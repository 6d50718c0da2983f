package org.gridloom.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridloom.process.structure.Move;
import org.gridloom.process.structure.ReturnRegion;
import org.gridloom.process.structure.Structure;
import org.gridloom.shared.Problem;
import org.jbpm.workflow.instance.NodeInstance;
import org.jbpm.workflow.instance.WorkflowProcessInstance;
import org.jbpm.workflow.instance.impl.NodeInstanceImpl;
import org.jbpm.workflow.instance.node.WorkItemNodeInstance;

/** Moves in one instance that is loaded. */
final class Mover {
    private final ProcessDefinition definition;
    private final Structure structure;
    private final WorkflowProcessInstance state;
    private final Marking marking;

    Mover(ProcessDefinition definition, Structure structure, WorkflowProcessInstance state) {
        this.definition = definition;
        this.structure = structure;
        this.state = state;
        this.marking = new Marking(definition, state);
    }

    /** What was done, before anybody asks what became of the instance. */
    record Done(
            String step, List<String> withdrawn, List<String> undone, List<String> calls, List<String> compensated) {}

    private WorkItemNodeInstance token(String taskId) {
        return Tokens.step(state, taskId)
                .orElseThrow(() -> new Problem(ProcessProblem.TASK_CONFLICT, Map.of("task", taskId)));
    }

    Done back(String taskId, String to) {
        var from = token(taskId);
        var region = allowed(back(from, to));
        var container = marking.around(from, region.container());
        var tokens = marking.tokens(container, region.withdrawn());
        // What is undone cannot be found again as it stood.
        var before = definition.moving().repeated().containsKey(to)
                        || !compensated(region).isEmpty()
                ? Optional.<List<Map<String, Object>>>empty()
                : Returned.capture(definition, marking, tokens);
        Done done = move(from, region);
        before.ifPresent(open -> Returned.note(state, to, marking.id(from), open));
        return done;
    }

    private Move back(WorkItemNodeInstance from, String to) {
        return ReturnRegion.back(structure, marking.id(from), to, new HashSet<>(Passed.of(definition, from)));
    }

    List<ReturnPoint> points(String taskId) {
        var from = token(taskId);
        var passed = new ArrayList<>(Passed.of(definition, from));
        Collections.reverse(passed);
        var points = new LinkedHashMap<String, ReturnPoint>();
        for (String step : passed) {
            if (definition.steps().containsKey(step) && back(from, step) instanceof ReturnRegion region) {
                points.putIfAbsent(region.target(), point(step, calls(passedOf(from, region.undone()))));
            }
        }
        return List.copyOf(points.values());
    }

    private ReturnPoint point(String step, List<String> calls) {
        String name = Optional.ofNullable(definition.steps().get(step))
                .map(StepDefinition::name)
                .orElse(step);
        var first = structure.first(definition.steps().keySet());
        return new ReturnPoint(
                step,
                name,
                first.filter(step::equals).isPresent(),
                calls.stream()
                        .map(call -> definition.moving().calling().getOrDefault(call, call))
                        .toList());
    }

    Done jump(String taskId, String to) {
        var from = token(taskId);
        return move(from, allowed(jump(from, to)));
    }

    private Move jump(WorkItemNodeInstance from, String to) {
        if (!definition.steps().containsKey(to)) {
            return new Move.Refused(Move.Reason.NOT_DRAWN, to);
        }
        var open = Marking.all(state.getNodeInstances(false))
                .map(marking::id)
                .filter(structure::draws)
                .collect(Collectors.toSet());
        var passed = new HashSet<>(Passed.of(definition, from));
        return ReturnRegion.jump(structure, marking.id(from), to, open, passed);
    }

    List<ReturnPoint> targets(String taskId) {
        var from = token(taskId);
        return new TreeSet<>(definition.steps().keySet())
                .stream()
                        .filter(step -> jump(from, step) instanceof ReturnRegion)
                        .map(step -> point(step, List.of()))
                        .toList();
    }

    boolean mayResubmit(String taskId) {
        String step = marking.id(token(taskId));
        return definition.moving().direct().contains(step)
                && Returned.to(state, step).isPresent();
    }

    Done resubmit(String taskId, Map<String, Object> answers) {
        var token = token(taskId);
        String step = marking.id(token);
        var entry = Returned.to(state, step);
        if (entry.isEmpty() || !definition.moving().direct().contains(step)) {
            throw new Problem(ProcessProblem.NOTHING_TO_RESUBMIT, Map.of("step", step));
        }
        String goal = String.valueOf(entry.get().get("from"));
        var region = allowed(ReturnRegion.back(structure, goal, step, Set.of(step)));
        var container = marking.around(token, region.container());
        definition.output(step).apply(answers).forEach(token::setVariable);
        Passed.note(definition, step, token);
        Work.current().done(taskId);
        var withdrawn = marking.tokens(container, region.withdrawn());
        var people = people(withdrawn);
        people.remove(taskId);
        Returned.forget(state, structure.within(region.container(), region.withdrawn()));
        var kept = passedOf(token, region.undone()).stream()
                .filter(passed -> !passed.equals(goal))
                .toList();
        marking.replace(
                container,
                region.withdrawn(),
                withdrawn,
                () -> Returned.restore(
                        marking,
                        state,
                        container,
                        entry.get().get("tokens") instanceof Collection<?> tokens ? tokens : List.of()));
        return new Done(goal, people, kept, List.of(), List.of());
    }

    Done takeBack(String step) {
        return new TakingBack(definition, structure, state, marking)
                .nearest(step)
                .map(found -> move(found.token(), found.region()))
                .orElseThrow(() -> new Problem(ProcessProblem.CANNOT_TAKE_BACK, Map.of("step", step)));
    }

    boolean mayTakeBack(String step) {
        return new TakingBack(definition, structure, state, marking)
                .nearest(step)
                .isPresent();
    }

    private Done move(NodeInstance from, ReturnRegion region) {
        var container = marking.around(from, region.container());
        var withdrawn = people(marking.tokens(container, region.withdrawn()));
        var undone = passedOf(from, region.undone());
        var compensated = compensated(region);
        Returned.forget(state, structure.within(region.container(), region.withdrawn()));
        marking.apply(container, region);
        Undone.begin(marking, state, compensated);
        return new Done(region.target(), withdrawn, undone, calls(undone), compensated);
    }

    private List<String> compensated(ReturnRegion region) {
        var steps = new HashSet<>(region.undone());
        steps.add(region.target());
        return Undone.among(state, steps);
    }

    /** Those that had called another system or unit: what was told there is not taken back. */
    private List<String> calls(List<String> steps) {
        return steps.stream().filter(definition.moving().calling()::containsKey).toList();
    }

    private List<String> passedOf(NodeInstance token, Set<String> undone) {
        return Passed.of(definition, (NodeInstanceImpl) token).stream()
                .filter(undone::contains)
                .toList();
    }

    private static List<String> people(List<NodeInstance> tokens) {
        return Marking.all(tokens)
                .flatMap(token -> Marking.step(token, Normalizer.PERSON::equals).stream())
                .map(WorkItemNodeInstance::getWorkItemId)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static ReturnRegion allowed(Move move) {
        if (move instanceof ReturnRegion region) {
            return region;
        }
        var refused = (Move.Refused) move;
        throw new Problem(
                refused.reason() == Move.Reason.PAST_MANDATORY
                        ? ProcessProblem.MANDATORY_STEP_BETWEEN
                        : ProcessProblem.CANNOT_RETURN_THERE,
                Map.of("step", refused.step(), "reason", refused.reason().name()));
    }
}
