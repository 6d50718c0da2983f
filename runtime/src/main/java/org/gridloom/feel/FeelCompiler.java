package org.gridloom.feel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gridloom.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent.Severity;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.parser.feel11.profiles.KieExtendedFEELProfile;

/** The one place that talks to the FEEL library. */
final class FeelCompiler {
    // Evaluation collects nothing, so one instance serves all threads; compiling listens, so each compilation has its
    // own.
    private static final FEEL EVALUATOR = fresh();

    private FeelCompiler() {}

    record Result(CompiledExpression expression, List<Finding> findings) {}

    static Result compile(String text, Collection<String> names) {
        var findings = new ArrayList<Finding>();
        FEEL feel = fresh();
        feel.addListener(event -> {
            if (event.getSeverity() == Severity.ERROR) {
                findings.add(Finding.error(
                        "",
                        "FEEL_SYNTAX",
                        Map.of("expression", FeelBudget.excerpt(text), "reason", String.valueOf(event.getMessage()))));
            }
        });
        var context = feel.newCompilerContext();
        names.forEach(name -> context.addInputVariableType(name, BuiltInType.UNKNOWN));
        return new Result(feel.compile(text, context), findings);
    }

    static @Nullable Object evaluate(CompiledExpression expression, Map<String, Object> variables) {
        return EVALUATOR.evaluate(expression, variables);
    }

    private static FEEL fresh() {
        return FEELBuilder.builder()
                .withProfiles(List.of(new KieExtendedFEELProfile()))
                .withClassloader(DenyAll.LOADER)
                .build();
    }
}
