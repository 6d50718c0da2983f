package org.gridloom.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import org.gridloom.artifact.Catalogue;
import org.gridloom.artifact.KindLinter;
import org.gridloom.artifact.Linters;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.artifact.RecordLinter;
import org.gridloom.artifact.Wording;
import org.gridloom.casefile.CaseType;
import org.gridloom.casefile.CaseTypeLinter;
import org.gridloom.change.diff.DocumentWords;
import org.gridloom.deadline.DeadlineLinter;
import org.gridloom.deadline.DeadlineRules;
import org.gridloom.deadline.calendar.CalendarLinter;
import org.gridloom.deadline.calendar.CalendarText;
import org.gridloom.form.Form;
import org.gridloom.form.FormKindLinter;
import org.gridloom.process.ConnectorText;
import org.gridloom.process.ProcessLinter;
import org.gridloom.record.type.Dictionary;
import org.gridloom.record.type.DictionaryLinter;
import org.gridloom.record.type.RecordType;
import org.gridloom.record.type.RecordTypeLinter;
import org.gridloom.rule.DecisionLinter;
import org.gridloom.rule.RulesetLinter;
import org.gridloom.shared.Finding;

/** The one list of linters of all features, the same for the server and the command line. */
@ApplicationScoped
public class ProductLinters implements Linters {
    private static final Remembered DECISION = new Remembered(text -> new DecisionLinter().lint(text));
    private static final Remembered RULESET = new Remembered(text -> new RulesetLinter().lint(text));
    private static final Wording WORDING = new DocumentWords();
    private static final List<KindLinter> ALL = List.of(
            new FormKindLinter(),
            new DeadlineLinter(),
            new CalendarLinter(),
            new CaseTypeLinter(),
            new RecordTypeLinter(),
            new DictionaryLinter(),
            new OfKind(
                    "process",
                    (artifact, all) -> ProcessLinter.lint(
                            artifact.key().name(),
                            artifact.text(),
                            all::has,
                            name -> all.find("process", name).map(ParsedArtifact::text))),
            new OfKind("decision", (artifact, all) -> DECISION.apply(artifact.text())),
            new OfKind("ruleset", (artifact, all) -> RULESET.apply(artifact.text())),
            new OfKind("connector", (artifact, all) -> ConnectorText.lint(effective(artifact))),
            new RecordLinter(CaseType.class),
            new RecordLinter(Form.class),
            new RecordLinter(RecordType.class),
            new RecordLinter(Dictionary.class),
            new RecordLinter(DeadlineRules.class),
            new RecordLinter(CalendarText.class),
            new RecordLinter(Scenario.class));

    /** What is in force: the base's own text would not know the overlays, and what is locked below is no concern of it. */
    private static String effective(ParsedArtifact artifact) {
        var tree = artifact.tree().deepCopy();
        return tree instanceof ObjectNode whole
                ? whole.without(List.of("locks", "bounds")).toString()
                : tree.toString();
    }

    @Override
    public List<KindLinter> all() {
        return ALL;
    }

    @Override
    public Wording wording() {
        return WORDING;
    }

    private record OfKind(String kind, BiFunction<ParsedArtifact, Catalogue, List<Finding>> check)
            implements KindLinter {
        @Override
        public List<Finding> lint(ParsedArtifact artifact, Catalogue all) {
            return check.apply(artifact, all);
        }
    }
}
