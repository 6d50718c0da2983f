package org.gridloom.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import org.gridloom.artifact.Catalogue;
import org.gridloom.artifact.KindLinter;
import org.gridloom.artifact.Linters;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.deadline.CalendarLinter;
import org.gridloom.deadline.DeadlineLinter;
import org.gridloom.form.FormKindLinter;
import org.gridloom.process.ConnectorText;
import org.gridloom.process.ProcessLinter;
import org.gridloom.rule.DecisionLinter;
import org.gridloom.rule.RulesetLinter;
import org.gridloom.shared.Finding;

/** The one list of linters of all features, the same for the server and the command line. */
@ApplicationScoped
public class ProductLinters implements Linters {
    private static final List<KindLinter> ALL = List.of(
            new FormKindLinter(),
            new DeadlineLinter(),
            new CalendarLinter(),
            new OfKind("process", (artifact, all) -> ProcessLinter.lint(artifact.text(), all::has)),
            new OfKind("decision", (artifact, all) -> new DecisionLinter().lint(artifact.text())),
            new OfKind("ruleset", (artifact, all) -> new RulesetLinter().lint(artifact.text())),
            new OfKind("connector", (artifact, all) -> ConnectorText.lint(artifact.text())));

    @Override
    public List<KindLinter> all() {
        return ALL;
    }

    private record OfKind(String kind, BiFunction<ParsedArtifact, Catalogue, List<Finding>> check)
            implements KindLinter {
        @Override
        public List<Finding> lint(ParsedArtifact artifact, Catalogue all) {
            return check.apply(artifact, all);
        }
    }
}
