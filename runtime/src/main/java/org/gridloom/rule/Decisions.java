package org.gridloom.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Supplier;
import org.gridloom.shared.Problem;

/** Decides by the decision tables of a bundle (DMN), compiled once per content. */
@ApplicationScoped
public class Decisions {
    private final Supplier<PinnedTexts> texts;
    private final Compiled<DecisionModel> models = new Compiled<>(DecisionModel::compile);

    @Inject
    Decisions(Instance<PinnedTexts> texts) {
        this.texts = texts::get;
    }

    /** Outside the server: over texts from anywhere. */
    public Decisions(PinnedTexts texts) {
        this.texts = () -> texts;
    }

    /**
     * @param bundle hash of the configuration, e.g. the one a case is pinned to
     * @param decision name of the artifact
     * @param input values by the names of the inputs; those left out are null
     * @return every decision's result by its name; the columns of a table with several outputs also by their own names
     * @throws Problem {@link RuleProblem}
     */
    public Map<String, Object> decide(String bundle, String decision, Map<String, Object> input) {
        var pinned = texts.get()
                .find(bundle, "decision", decision)
                .orElseThrow(() -> new Problem(RuleProblem.DECISION_NOT_FOUND, Map.of("decision", decision)));
        return models.of(pinned).decide(decision, input);
    }
}
