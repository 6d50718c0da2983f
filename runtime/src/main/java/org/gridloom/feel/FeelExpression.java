package org.gridloom.feel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.CompiledExpression;

/**
 * A FEEL expression, compiled once and evaluated often, by any number of threads. It reaches no class of the host, and what
 * it may cost is bounded by {@link FeelBudget} before it runs and by a time limit while it runs (TZ-8.6).
 */
public final class FeelExpression {
    private final String text;
    private final CompiledExpression compiled;
    private final boolean bounded;

    private FeelExpression(String text, CompiledExpression compiled) {
        this.text = text;
        this.compiled = compiled;
        this.bounded = FeelBudget.needsTimeLimit(text);
    }

    /**
     * @param names the variables the expression may use
     * @throws Problem {@link FeelProblem#FEEL_REJECTED} with all findings
     */
    public static FeelExpression compile(String text, Collection<String> names) {
        var findings = FeelBudget.check(text);
        if (!findings.isEmpty()) {
            throw refused(text, findings);
        }
        var result = FeelCompiler.compile(text, names);
        if (!result.findings().isEmpty()) {
            throw refused(text, result.findings());
        }
        return new FeelExpression(text, result.expression());
    }

    /** Everything wrong with a text, empty when it can be compiled. */
    public static List<Finding> check(String text, Collection<String> names) {
        try {
            compile(text, names);
            return List.of();
        } catch (Problem problem) {
            return problem.findings();
        }
    }

    /**
     * Everything wrong with a condition over data of declared types: names nobody declared, comparisons of what cannot be
     * equal, an answer that is neither true nor false.
     *
     * @param types {@code string}, {@code number}, {@code boolean}, {@code list}; every other word agrees with everything
     */
    public static List<Finding> checkCondition(String text, Map<String, String> types) {
        var findings = check(text, types.keySet());
        if (!findings.isEmpty()) {
            return findings;
        }
        return FeelCompiler.tree(FeelCompiler.compile(text, types).expression())
                .map(FeelTypes::checkCondition)
                .orElse(List.of());
    }

    /** As {@link #checkCondition}, of an expression that may answer anything. */
    public static List<Finding> check(String text, Map<String, String> types) {
        var findings = check(text, types.keySet());
        if (!findings.isEmpty()) {
            return findings;
        }
        return FeelCompiler.tree(FeelCompiler.compile(text, types).expression())
                .map(FeelTypes::check)
                .orElse(List.of());
    }

    /** The value over plain maps, lists, strings, numbers, booleans and dates; null where FEEL says null. */
    public @Nullable Object eval(Map<String, Object> variables) {
        return bounded
                ? TimeLimit.run(text, () -> FeelCompiler.evaluate(compiled, variables))
                : FeelCompiler.evaluate(compiled, variables);
    }

    /** A condition: only a plain true is true. */
    public boolean holds(Map<String, Object> variables) {
        return Boolean.TRUE.equals(eval(variables));
    }

    public String text() {
        return text;
    }

    private static Problem refused(String text, List<Finding> findings) {
        return new Problem(FeelProblem.FEEL_REJECTED, Map.of("expression", FeelBudget.excerpt(text)), findings);
    }
}
