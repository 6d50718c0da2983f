package org.gridloom.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jbpm.workflow.instance.NodeInstance;
import org.jbpm.workflow.instance.WorkflowProcessInstance;
import org.jbpm.workflow.instance.impl.NodeInstanceImpl;
import org.jbpm.workflow.instance.node.CompositeNodeInstance;
import org.jbpm.workflow.instance.node.ForEachNodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoNodeInstance;

/**
 * The steps of people and machines that an instance has passed, the last one last: what a return may go back to, and what it
 * undoes. Inside an activity that runs once for each of a list, each run has its own.
 */
final class Passed {
    /** Variable that holds them. */
    static final String VARIABLE = "_passed";

    private static final int SLACK = 16;

    private Passed() {}

    /** Notes that a token leaves a step. */
    static void note(ProcessDefinition definition, String step, NodeInstanceImpl token) {
        var passed = new ArrayList<Object>();
        if (token.getVariable(VARIABLE) instanceof Collection<?> before) {
            passed.addAll(before);
        }
        passed.add(step);
        String repeated = definition.moving().repeated().get(step);
        if (repeated != null) {
            passed.add(runs(definition, token).get(repeated) + "#" + step);
        }
        var each = latest(passed);
        // Put behind what is there, so that no more than that is written; a loop must not make it longer for ever.
        token.setVariable(VARIABLE, passed.size() > 2 * each.size() + SLACK ? new ArrayList<Object>(each) : passed);
    }

    /** Each once, where it was passed last. */
    private static Set<String> latest(Collection<?> passed) {
        var each = new LinkedHashSet<String>();
        passed.forEach(step -> {
            each.remove(String.valueOf(step));
            each.add(String.valueOf(step));
        });
        return each;
    }

    /** All of them in their order, repeated activities aside. */
    static List<String> of(WorkflowProcessInstance state) {
        return state.getVariables().get(VARIABLE) instanceof Collection<?> passed
                ? latest(passed).stream().filter(step -> !step.contains("#")).toList()
                : List.of();
    }

    /** All of them in their order, as the token's run of a repeated activity sees it. */
    static List<String> of(ProcessDefinition definition, NodeInstanceImpl token) {
        var all = new ArrayList<String>();
        if (token.getVariable(VARIABLE) instanceof Collection<?> passed) {
            all.addAll(latest(passed));
        }
        var runs = runs(definition, token);
        var here = new HashSet<>(all);
        all.removeIf(step -> {
            String run = runs.get(definition.moving().repeated().getOrDefault(step, ""));
            return step.contains("#") || (run != null && !here.contains(run + "#" + step));
        });
        return all;
    }

    /** Which run a token is in of each repeated activity around it. */
    private static Map<String, String> runs(ProcessDefinition definition, NodeInstance token) {
        var runs = new HashMap<String, String>();
        KogitoNodeInstance at = token;
        while (at.getNodeInstanceContainer() instanceof CompositeNodeInstance around) {
            if (around instanceof ForEachNodeInstance) {
                runs.put(definition.drawn(around.getNodeDefinitionId()), at.getStringId());
            }
            at = around;
        }
        return runs;
    }
}
