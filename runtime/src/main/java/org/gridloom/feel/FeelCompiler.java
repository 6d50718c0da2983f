package org.gridloom.feel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent.Severity;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.codegen.feel11.ProcessedExpression;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.InterpretedExecutableExpression;
import org.kie.dmn.feel.runtime.events.UnknownVariableErrorEvent;

/** The one place that talks to the FEEL library. */
final class FeelCompiler {
    // Evaluation collects nothing, so one instance serves all threads; compiling listens, so each compilation has its
    // own.
    private static final FEEL EVALUATOR = fresh();

    private FeelCompiler() {}

    record Result(CompiledExpression expression, List<Finding> findings) {}

    static Result compile(String text, Collection<String> names) {
        var types = new LinkedHashMap<String, String>();
        names.forEach(name -> types.put(name, "any"));
        return compile(text, types);
    }

    /** @param types declared type by name, {@code any} for what may be everything */
    static Result compile(String text, Map<String, String> types) {
        var findings = new ArrayList<Finding>();
        FEEL feel = fresh();
        feel.addListener(event -> {
            if (event instanceof UnknownVariableErrorEvent) {
                findings.add(Finding.error(
                        "",
                        "FEEL_NAME_UNKNOWN",
                        Map.of(
                                "expression",
                                FeelBudget.excerpt(text),
                                "name",
                                String.valueOf(event.getOffendingSymbol()))));
            } else if (event.getSeverity() == Severity.ERROR) {
                findings.add(Finding.error(
                        "",
                        "FEEL_SYNTAX",
                        Map.of("expression", FeelBudget.excerpt(text), "reason", String.valueOf(event.getMessage()))));
            }
        });
        var context = feel.newCompilerContext();
        types.forEach((name, type) -> context.addInputVariableType(name, FeelTypes.of(type)));
        return new Result(feel.compile(text, context), findings);
    }

    /** What was compiled, as a tree; empty when the library keeps none. */
    static Optional<ASTNode> tree(CompiledExpression expression) {
        return expression instanceof ProcessedExpression processed
                ? Optional.ofNullable(processed.getInterpreted()).map(InterpretedExecutableExpression::getASTNode)
                : Optional.empty();
    }

    static @Nullable Object evaluate(CompiledExpression expression, Map<String, Object> variables) {
        return EVALUATOR.evaluate(expression, variables);
    }

    private static FEEL fresh() {
        return FEELBuilder.builder()
                .withProfiles(List.of(new LinearProfile()))
                .withClassloader(DenyAll.LOADER)
                .build();
    }
}
