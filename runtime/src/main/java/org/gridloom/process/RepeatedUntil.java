package org.gridloom.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.feel.FeelExpression;
import org.jbpm.process.instance.impl.AbstractReturnValueEvaluator;
import org.jbpm.workflow.instance.NodeInstance;
import org.jbpm.workflow.instance.node.ForEachNodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessContext;

/** When a repeated activity is over before its last round: a condition over the data and the standard's counts of rounds. */
final class RepeatedUntil extends AbstractReturnValueEvaluator {
    static final List<String> COUNTS =
            List.of("nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "nrOfTerminatedInstances");

    private final transient FeelExpression condition;
    private final transient Collection<String> names;

    RepeatedUntil(FeelExpression condition, Collection<String> names) {
        super("FEEL", condition.text());
        this.condition = condition;
        this.names = names;
    }

    @Override
    public Object evaluate(KogitoProcessContext context) {
        Map<String, Object> values = new HashMap<>();
        names.forEach(name -> values.put(name, context.getVariable(name)));
        if (context.getNodeInstance() instanceof NodeInstance token
                && token.getNodeInstanceContainer() instanceof ForEachNodeInstance all) {
            int done = all.getExecutedInstances();
            values.put("nrOfInstances", all.getTotalInstances());
            values.put("nrOfCompletedInstances", done);
            values.put("nrOfActiveInstances", all.getTotalInstances() - done);
            values.put("nrOfTerminatedInstances", 0);
        }
        return condition.holds(values);
    }
}
