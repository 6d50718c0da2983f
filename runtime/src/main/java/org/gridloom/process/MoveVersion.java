package org.gridloom.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.process.ProcessMigration.MovedInstance;
import org.gridloom.process.ProcessMigration.MovedStep;
import org.gridloom.process.migration.Choices;
import org.gridloom.process.migration.Plan;
import org.gridloom.process.migration.Plan.Landing;
import org.gridloom.process.migration.PlanMove;
import org.gridloom.process.migration.Shape;
import org.gridloom.process.migration.Token;
import org.gridloom.shared.Problem;
import org.jbpm.process.core.context.variable.VariableScope;
import org.jbpm.process.instance.ContextableInstance;
import org.jbpm.process.instance.context.variable.VariableScopeInstance;
import org.jbpm.workflow.instance.WorkflowProcessInstance;
import org.jbpm.workflow.instance.impl.NodeInstanceImpl;
import org.jbpm.workflow.instance.node.WorkItemNodeInstance;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.bpmn2.BpmnVariables;
import org.kie.kogito.process.impl.AbstractProcessInstance;

/** One move of one instance; runs inside a call of the engine. */
final class MoveVersion {
    private final Surroundings around;
    private final Version old;
    private final Version now;
    private final Choices choices;
    private final InstanceRow row;

    /** A deployment and what is drawn in it. */
    record Version(String bundle, Deployment deployment, Shape shape) {}

    MoveVersion(Surroundings around, InstanceRow row, Version old, Version now, Choices choices) {
        this.around = around;
        this.row = row;
        this.old = old;
        this.now = now;
        this.choices = choices;
    }

    Plan plan() {
        var instance = old.deployment().instances().load(row);
        return PlanMove.handle(
                old.shape(),
                now.shape(),
                Standing.of(old.deployment().definition(), old.shape(), state(instance)),
                Views.visible(instance).keySet(),
                choices);
    }

    MovedInstance move() {
        var plan = plan();
        if (!plan.possible()) {
            throw new Problem(ProcessProblem.CANNOT_MIGRATE, Map.of("instance", row.id()), plan.findings());
        }
        var timers = around.store().timersOf(row.node().city(), row.id());
        var clocks = new MoveClocks(around, row, old, now, timers);
        var names = NodeNames.of(old.deployment(), now.deployment(), choices);
        var moved = now.deployment()
                .instances()
                .translated(
                        row, new Translation(names, now.deployment().process().id()));
        Work.current().hold(row, row.events());
        var state = state(moved);
        var byId = new HashMap<String, Landing>();
        plan.landings().forEach(landing -> byId.put(landing.token().id(), landing));
        for (var token : state.getNodeInstances(true)) {
            var landing = byId.get(((NodeInstanceImpl) token).getStringId());
            if (landing != null) {
                clocks.move((NodeInstanceImpl) token, landing);
            }
        }
        variables(state, plan.dropped());
        var after = now.deployment().instances().rebind(row, now.bundle(), moved);
        var undo = Undo.of(row, after.version(), timers);
        return result(after, row.bundle(), moved, byId, undo.text());
    }

    /** Reads an instance that was put back as it was. */
    static MovedInstance back(InstanceRow row, String fromBundle, Version version) {
        var instance = version.deployment().instances().load(row);
        var steps = new ArrayList<MovedStep>();
        for (WorkItemNodeInstance token : Tokens.steps(state(instance))) {
            String step = Standing.drawn(version.deployment().definition(), token.getNodeDefinitionId());
            var drawn = version.deployment().definition().steps().get(step);
            if (drawn != null) {
                steps.add(new MovedStep(token.getWorkItemId(), "", drawn, Plan.Fate.KEEP));
            }
        }
        return moved(row, fromBundle, steps, Views.visible(instance), "");
    }

    private MovedInstance result(
            InstanceRow after,
            String from,
            ProcessInstance<BpmnVariables> instance,
            Map<String, Landing> landings,
            String undo) {
        var steps = new ArrayList<MovedStep>();
        for (WorkItemNodeInstance token : Tokens.steps(state(instance))) {
            var landing = landings.get(token.getStringId());
            if (landing != null && landing.token().kind() == Token.Kind.STEP) {
                var drawn = now.deployment().definition().steps().get(landing.to());
                if (drawn != null) {
                    steps.add(
                            new MovedStep(token.getWorkItemId(), landing.token().element(), drawn, landing.limit()));
                }
            }
        }
        return moved(after, from, steps, Views.visible(instance), undo);
    }

    private static MovedInstance moved(
            InstanceRow row, String from, List<MovedStep> steps, Map<String, Object> variables, String undo) {
        return new MovedInstance(
                row.id(),
                row.node(),
                row.process(),
                row.caseId(),
                row.legId(),
                row.ownsLeg(),
                from,
                row.bundle(),
                steps,
                variables,
                undo);
    }

    private void variables(WorkflowProcessInstance state, Set<String> dropped) {
        var scope =
                (VariableScopeInstance) ((ContextableInstance) state).getContextInstance(VariableScope.VARIABLE_SCOPE);
        dropped.forEach(scope.getVariables()::remove);
        now.deployment().definition().parameters().forEach((name, value) -> {
            if (!old.deployment().definition().parameters().containsKey(name)) {
                scope.internalSetVariable(name, value);
            }
        });
        if (scope.getVariable(Passed.VARIABLE) instanceof List<?> passed) {
            scope.internalSetVariable(
                    Passed.VARIABLE,
                    passed.stream().map(step -> renamed(String.valueOf(step))).toList());
        }
    }

    /** Steps passed in one run of a repeated activity are noted behind the run. */
    private String renamed(String step) {
        int run = step.indexOf('#');
        return step.substring(0, run + 1) + choices.target(step.substring(run + 1));
    }

    private static WorkflowProcessInstance state(ProcessInstance<?> instance) {
        return (WorkflowProcessInstance) ((AbstractProcessInstance<?>) instance).internalGetProcessInstance();
    }
}
