package org.gridloom.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridloom.rule.sheet.DecisionSheet;
import org.gridloom.rule.sheet.SheetReader;
import org.gridloom.shared.Problem;

/**
 * Says by which rows a decision answered. A bundle never changes and a decision answers the same to the same, so the reason
 * is worked out when somebody asks, from the bundle the case keeps and what the case keeps as answers, and not stored again.
 */
@ApplicationScoped
public class ExplainDecision {
    private final Supplier<PinnedTexts> texts;
    private final Compiled<Known> known = new Compiled<>(Known::of);

    @Inject
    ExplainDecision(Instance<PinnedTexts> texts) {
        this.texts = texts::get;
    }

    /** Outside the server: over texts from anywhere. */
    public ExplainDecision(PinnedTexts texts) {
        this.texts = () -> texts;
    }

    /**
     * Why a table answered what it did.
     *
     * @param table label of the table
     * @param version content hash of the decision's text
     * @param rows that answered, from 1
     * @param notes what the table's author wrote beside these rows
     * @param answers by title of the column
     */
    public record Reason(
            String table, String version, List<Integer> rows, List<String> notes, Map<String, Object> answers) {
        public Reason {
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
            answers = Map.copyOf(answers);
        }
    }

    /** One compiled text; a trial is for one thread at a time. */
    private record Known(DecisionTrial trial, List<DecisionSheet> sheets) {
        static Known of(String text) {
            return new Known(new DecisionTrial(text), SheetReader.read(text));
        }
    }

    /** One reason for each table that took a row; empty where the decision is not there or cannot answer. */
    public List<Reason> handle(String bundle, String decision, Map<String, Object> input) {
        var pinned = texts.get().find(bundle, "decision", decision);
        if (pinned.isEmpty()) {
            return List.of();
        }
        Known of = known.of(pinned.get());
        Map<String, Object> answers;
        Map<String, List<Integer>> taken;
        synchronized (of.trial()) {
            try {
                answers = of.trial().decide(decision, input);
                taken = of.trial().lastTaken();
            } catch (Problem silent) {
                return List.of();
            }
        }
        var reasons = new ArrayList<Reason>();
        for (DecisionSheet sheet : of.sheets()) {
            var rows = Optional.ofNullable(taken.get(sheet.decision())).orElse(List.of());
            if (!rows.isEmpty()) {
                reasons.add(reason(sheet, pinned.get().hash(), rows, answers));
            }
        }
        return reasons;
    }

    private static Reason reason(DecisionSheet sheet, String version, List<Integer> rows, Map<String, Object> answers) {
        var notes = rows.stream()
                .flatMap(row -> sheet.rows().get(row - 1).notes().stream())
                .filter(note -> !note.isBlank())
                .toList();
        var said = new java.util.LinkedHashMap<String, Object>();
        sheet.outputs().forEach(output -> {
            Object answer = answers.get(output.name());
            if (answer != null) {
                said.put(output.title().isBlank() ? output.name() : output.title(), answer);
            }
        });
        return new Reason(sheet.label(), version, rows, notes, said);
    }
}
