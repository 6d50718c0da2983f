package org.gridloom.rule;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.io.ReaderResource;
import org.gridloom.feel.DenyAll;
import org.gridloom.feel.TimeLimit;
import org.gridloom.rule.analysis.QuickTable;
import org.gridloom.rule.sheet.SheetReader;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.ast.DecisionNodeImpl;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.model.api.DecisionTable;

/** One compiled DMN text; used by any number of threads. */
final class DecisionModel {
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final boolean bounded;
    private final Optional<QuickTable> quick;
    private boolean listened;

    private DecisionModel(DMNRuntime runtime, String text) {
        this.runtime = runtime;
        this.model = runtime.getModels().get(0);
        this.bounded = DmnGuard.needsTimeLimit(text);
        this.quick = QuickTable.of(model, SheetReader.read(text), PlainValues::known);
    }

    static DecisionModel compile(String text) {
        var findings = DmnGuard.check(text);
        if (!findings.isEmpty()) {
            throw new Problem(RuleProblem.RULE_REJECTED, Map.of(), findings);
        }
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .addProfile(new LinearDecisions())
                .setRootClassLoader(DenyAll.LOADER)
                .buildConfiguration()
                .fromResources(List.<Resource>of(new ReaderResource(new StringReader(text), "UTF-8")))
                .getOrElseThrow(DecisionModel::unreadable);
        var errors = runtime.getModels().get(0).getMessages(DMNMessage.Severity.ERROR).stream()
                .map(DecisionLinter::finding)
                .toList();
        if (!errors.isEmpty()) {
            throw new Problem(RuleProblem.RULE_REJECTED, Map.of(), errors);
        }
        return new DecisionModel(runtime, text);
    }

    /** The tables of its decisions, by the name under which their events come. */
    Map<String, DecisionTable> tables() {
        var tables = new LinkedHashMap<String, DecisionTable>();
        model.getDecisions().forEach(node -> {
            if (node instanceof DecisionNodeImpl decision
                    && decision.getDecision().getExpression() instanceof DecisionTable table) {
                tables.put(decision.getName(), table);
            }
        });
        return tables;
    }

    void listen(DMNRuntimeEventListener listener) {
        listened = true;
        runtime.addListener(listener);
    }

    private static Problem unreadable(Exception cause) {
        return new Problem(
                RuleProblem.RULE_REJECTED,
                Map.of(),
                List.of(Finding.error("", "DMN_INVALID", Map.of("reason", String.valueOf(cause.getMessage())))));
    }

    Map<String, Object> decide(String name, Map<String, Object> input) {
        return quickly(input).orElseGet(() -> byLibrary(name, input));
    }

    /** The answer of a plain table; empty where it is not one, or somebody listens to what the library does. */
    Optional<Map<String, Object>> quickly(Map<String, Object> input) {
        return listened
                ? Optional.empty()
                : quick.flatMap(table -> table.decide(input)).map(QuickTable.Hit::answers);
    }

    Map<String, Object> byLibrary(String name, Map<String, Object> input) {
        DMNContext context = runtime.newContext();
        model.getInputs().forEach(node -> context.set(node.getName(), input.get(node.getName())));
        DMNResult result = bounded
                ? TimeLimit.run(name, () -> runtime.evaluateAll(model, context))
                : runtime.evaluateAll(model, context);
        if (result.hasErrors()) {
            throw new Problem(
                    RuleProblem.DECISION_FAILED,
                    Map.of("decision", name),
                    result.getMessages(DMNMessage.Severity.ERROR).stream()
                            .map(DecisionLinter::finding)
                            .toList());
        }
        var answers = new LinkedHashMap<String, Object>();
        result.getDecisionResults().forEach(decided -> {
            Object value = PlainValues.of(decided.getResult());
            if (value instanceof Map<?, ?> columns) {
                columns.forEach((column, cell) -> answers.put(String.valueOf(column), cell));
            }
            if (value != null) {
                answers.put(decided.getDecisionName(), value);
            }
        });
        return answers;
    }
}
