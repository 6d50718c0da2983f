package org.gridloom.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.artifact.Catalogue;
import org.gridloom.artifact.KindLinter;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.artifact.text.StrictYaml;
import org.gridloom.deadline.count.Limit;
import org.gridloom.deadline.ladder.LadderLinter;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;

/** Limits that read, named once, over a calendar and decisions that exist. */
public final class DeadlineLinter implements KindLinter {
    @Override
    public String kind() {
        return "deadline";
    }

    /** Rule and fixed limit as the artifact's own file pairs them: a layer that caps a table from above means to. */
    private static Set<String> written(ParsedArtifact artifact) {
        var pairs = new HashSet<String>();
        for (JsonNode rule : StrictYaml.read(artifact.written()).tree().path("limits")) {
            pairs.add(rule.path("id").asText() + " " + rule.path("limit").asText());
        }
        return pairs;
    }

    @Override
    public List<Finding> lint(ParsedArtifact artifact, Catalogue all) {
        var findings = new ArrayList<Finding>();
        String calendar = artifact.tree().path("calendar").asText();
        if (!all.has("calendar", calendar)) {
            findings.add(Finding.error("/calendar", "DEADLINE_CALENDAR_UNKNOWN", Map.of("calendar", calendar)));
        }
        var written = written(artifact);
        var ids = new HashSet<String>();
        int i = 0;
        for (JsonNode rule : artifact.tree().path("limits")) {
            String at = "/limits/" + i++;
            if (!ids.add(rule.path("id").asText())) {
                findings.add(Finding.error(
                        at + "/id",
                        "DEADLINE_RULE_TWICE",
                        Map.of("rule", rule.path("id").asText())));
            }
            rule(rule, at, all, findings);
            findings.addAll(LadderLinter.lint(rule, at, all));
            boolean own = written.contains(
                    rule.path("id").asText() + " " + rule.path("limit").asText());
            findings.addAll(DecidedLimits.lint(rule, at, all, own));
        }
        return findings;
    }

    private static void rule(JsonNode rule, String at, Catalogue all, List<Finding> findings) {
        if (rule.has("decision") && !all.has("decision", rule.path("decision").asText())) {
            findings.add(Finding.error(
                    at + "/decision",
                    "DEADLINE_DECISION_UNKNOWN",
                    Map.of("decision", rule.path("decision").asText())));
        }
        if (!rule.has("limit")) {
            if (!rule.has("decision")) {
                findings.add(Finding.error(at, "DEADLINE_RULE_EMPTY"));
            }
            return;
        }
        try {
            Limit.parse(rule.path("limit").asText());
        } catch (Problem e) {
            boolean zero = rule.path("limit").asText().matches("0+[a-z]+");
            findings.add(Finding.error(
                    at + "/limit",
                    zero ? "DEADLINE_LIMIT_ZERO" : "DEADLINE_LIMIT_UNREADABLE",
                    Map.of("limit", rule.path("limit").asText())));
        }
    }
}
