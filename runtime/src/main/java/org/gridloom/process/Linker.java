package org.gridloom.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridloom.feel.FeelExpression;
import org.gridloom.process.join.InclusiveJoins;
import org.jbpm.process.core.context.variable.Variable;
import org.jbpm.process.instance.impl.AbstractReturnValueEvaluator;
import org.jbpm.process.instance.impl.AssignmentAction;
import org.jbpm.process.instance.impl.ReturnValueConstraintEvaluator;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.workflow.core.Constraint;
import org.jbpm.workflow.core.impl.DataAssociation;
import org.jbpm.workflow.core.impl.NodeImpl;
import org.jbpm.workflow.core.node.Assignment;
import org.jbpm.workflow.core.node.ForEachNode;
import org.jbpm.workflow.core.node.Split;
import org.kie.api.definition.process.Node;
import org.kie.kogito.internal.process.runtime.KogitoProcessContext;

/** Attaches to the parsed model what the engine's code generator would have generated: compiled conditions and assignments. */
final class Linker {
    private Linker() {}

    static void link(RuleFlowProcess process, ProcessDefinition definition) {
        var names = new TreeSet<String>();
        for (Variable variable : process.getVariableScope().getVariables()) {
            names.add(variable.getName());
        }
        for (Node node : process.getNodesRecursively()) {
            if (node instanceof ForEachNode each
                    && each.getMultiInstanceSpecification().getInputDataItem() != null) {
                names.add(
                        each.getMultiInstanceSpecification().getInputDataItem().getLabel());
            }
        }
        InclusiveJoins.prepare(process.getNodesRecursively());
        for (Node node : process.getNodesRecursively()) {
            if (node instanceof ForEachNode each) {
                completion(each, definition, names);
            }
            if (node instanceof Split split) {
                conditions(split, names);
            }
            if (node instanceof NodeImpl impl) {
                assignments(impl.getInAssociations());
                assignments(impl.getOutAssociations());
            }
        }
    }

    private static void completion(ForEachNode each, ProcessDefinition definition, Collection<String> variables) {
        Loops loop = definition.loops().get(definition.drawn(each.getUniqueId()));
        if (loop == null || loop.until().isEmpty()) {
            return;
        }
        var names = new TreeSet<>(variables);
        names.addAll(RepeatedUntil.COUNTS);
        each.setCompletionConditionExpression(
                new RepeatedUntil(FeelExpression.compile(loop.until().get(), names), variables));
    }

    private static void conditions(Split split, Collection<String> names) {
        for (var entry : new HashMap<>(split.getConstraints()).entrySet()) {
            var drawn = new ArrayList<>(entry.getValue());
            split.internalRemoveConstraint(entry.getKey());
            for (Constraint constraint : drawn) {
                if (constraint != null) {
                    split.addConstraint(entry.getKey(), compiled(constraint, names));
                }
            }
        }
    }

    private static Constraint compiled(Constraint constraint, Collection<String> names) {
        var condition = FeelExpression.compile(constraint.getConstraint(), names);
        var evaluator = new ReturnValueConstraintEvaluator();
        evaluator.setConstraint(constraint.getConstraint());
        evaluator.setDefault(constraint.isDefault());
        evaluator.setDialect(constraint.getDialect());
        evaluator.setName(constraint.getName());
        evaluator.setType(constraint.getType());
        evaluator.setPriority(constraint.getPriority());
        evaluator.setEvaluator(new AbstractReturnValueEvaluator("FEEL", constraint.getConstraint()) {
            @Override
            public Object evaluate(KogitoProcessContext context) {
                Map<String, Object> values = new HashMap<>();
                names.forEach(name -> values.put(name, context.getVariable(name)));
                return condition.holds(values);
            }
        });
        return evaluator;
    }

    private static void assignments(List<DataAssociation> associations) {
        for (DataAssociation association : associations) {
            for (Assignment assignment : association.getAssignments()) {
                if (assignment.getMetaData("Action") == null) {
                    var from = assignment.getFrom();
                    var to = assignment.getTo();
                    AssignmentAction action = (source, target, set) -> set.accept(
                            to.getLabel(), from.hasExpression() ? from.getExpression() : source.apply(from.getLabel()));
                    assignment.setMetaData("Action", action);
                }
            }
        }
    }
}
