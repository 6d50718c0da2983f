package org.gridloom.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jbpm.workflow.instance.impl.NodeInstanceImpl;
import org.jspecify.annotations.Nullable;
import org.kie.kogito.internal.process.runtime.KogitoWorkflowProcessInstance;
import org.kie.kogito.internal.process.workitem.KogitoWorkItem;
import org.kie.kogito.internal.process.workitem.KogitoWorkItemHandler;
import org.kie.kogito.internal.process.workitem.KogitoWorkItemManager;
import org.kie.kogito.internal.process.workitem.WorkItemLifeCycle;
import org.kie.kogito.internal.process.workitem.WorkItemPhaseState;
import org.kie.kogito.internal.process.workitem.WorkItemTransition;
import org.kie.kogito.process.workitems.impl.DefaultKogitoWorkItemHandler;
import org.kie.kogito.process.workitems.impl.DefaultWorkItemLifeCycle;
import org.kie.kogito.process.workitems.impl.DefaultWorkItemLifeCyclePhase;

/** A kind of activity. Says what happens when a token arrives; what comes back is mapped to variables as drawn. */
abstract class StepHandler extends DefaultKogitoWorkItemHandler {
    /** One for all: the handlers of each kind in each definition would otherwise bring their own. */
    private static final WorkItemLifeCycle LIFE = new DefaultWorkItemLifeCycle(
            phase(TRANSITION_ACTIVATE, INITIALIZED, ACTIVATED, StepHandler::activateWorkItemHandler),
            phase(TRANSITION_SKIP, ACTIVATED, COMPLETED, StepHandler::skipWorkItemHandler),
            phase(TRANSITION_ABORT, ACTIVATED, ABORTED, StepHandler::abortWorkItemHandler),
            phase(TRANSITION_COMPLETE, ACTIVATED, COMPLETED, StepHandler::completeWorkItemHandler));

    private final String name;
    protected final ProcessDefinition definition;
    protected final Surroundings around;

    StepHandler(String name, ProcessDefinition definition, Surroundings around) {
        super(LIFE);
        this.name = name;
        this.definition = definition;
        this.around = around;
    }

    /** One of the acts above and below, of whichever handler it is asked of. */
    private interface Act {
        Optional<WorkItemTransition> of(
                StepHandler handler,
                KogitoWorkItemManager manager,
                KogitoWorkItemHandler self,
                KogitoWorkItem item,
                WorkItemTransition to);
    }

    private static DefaultWorkItemLifeCyclePhase phase(
            String name, WorkItemPhaseState from, WorkItemPhaseState to, Act act) {
        return new DefaultWorkItemLifeCyclePhase(
                name,
                from,
                to,
                (manager, handler, item, transition) ->
                        act.of((StepHandler) handler, manager, handler, item, transition));
    }

    /** @return the result when the activity is over at once, null when it waits */
    abstract @Nullable Map<String, Object> open(Step step);

    /** Its answers have been taken over. */
    void completed(Step step) {}

    /** The process no longer waits for it. */
    void withdrawn(Step step) {}

    /** A token at an activity. */
    record Step(String itemId, String id, InstanceRow row, Map<String, Object> variables, NodeInstanceImpl token) {}

    private Step step(KogitoWorkItem item) {
        var token = (NodeInstanceImpl) item.getNodeInstance();
        var instance = (KogitoWorkflowProcessInstance) item.getProcessInstance();
        var variables = new HashMap<String, Object>(instance.getVariables());
        variables.keySet().removeIf(variable -> variable.startsWith("_"));
        for (String each : definition.items()) {
            Object value = token.getVariable(each);
            if (value != null) {
                variables.put(each, value);
            }
        }
        var row = Work.current().held(instance.getStringId()).row();
        return new Step(
                item.getStringId(), definition.drawn(token.getNodeDefinitionId()), row, Values.copy(variables), token);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Optional<WorkItemTransition> activateWorkItemHandler(
            KogitoWorkItemManager manager, KogitoWorkItemHandler handler, KogitoWorkItem item, WorkItemTransition to) {
        Map<String, Object> result = open(step(item));
        return result == null
                ? Optional.empty()
                : Optional.of(handler.completeTransition(item.getPhaseStatus(), result));
    }

    @Override
    public Optional<WorkItemTransition> completeWorkItemHandler(
            KogitoWorkItemManager manager, KogitoWorkItemHandler handler, KogitoWorkItem item, WorkItemTransition to) {
        Step step = step(item);
        Map<String, Object> answers = to.data() == null ? Map.of() : to.data();
        definition.output(step.id()).apply(answers).forEach(step.token()::setVariable);
        completed(step);
        return super.completeWorkItemHandler(manager, handler, item, to);
    }

    @Override
    public Optional<WorkItemTransition> abortWorkItemHandler(
            KogitoWorkItemManager manager, KogitoWorkItemHandler handler, KogitoWorkItem item, WorkItemTransition to) {
        withdrawn(step(item));
        return Optional.empty();
    }
}
