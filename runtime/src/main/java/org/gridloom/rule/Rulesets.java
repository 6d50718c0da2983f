package org.gridloom.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gridloom.shared.Problem;

/** Runs the platform's rule sets (DRL), compiled once per content. Their right-hand side is Java: they come with the product only. */
@ApplicationScoped
public class Rulesets {
    private final Supplier<PinnedTexts> texts;
    private final Compiled<RuleModel> models = new Compiled<>(RuleModel::compile);

    @Inject
    Rulesets(Instance<PinnedTexts> texts) {
        this.texts = texts::get;
    }

    /** Outside the server: over texts from anywhere. */
    public Rulesets(PinnedTexts texts) {
        this.texts = () -> texts;
    }

    /**
     * @param facts what the rules look at: inserted as one map; a list under a name also has each of its maps inserted
     * @return what the rules added to the global list {@code results}
     * @throws Problem {@link RuleProblem}
     */
    public List<Map<String, Object>> run(String bundle, String ruleset, Map<String, Object> facts) {
        var pinned = texts.get()
                .find(bundle, "ruleset", ruleset)
                .orElseThrow(() -> new Problem(RuleProblem.RULESET_NOT_FOUND, Map.of("ruleset", ruleset)));
        return models.of(pinned).run(ruleset, facts);
    }
}
