package org.gridloom.change.proof;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.rule.cases.DecisionCase;
import org.gridloom.rule.cases.Mutation;
import org.gridloom.rule.cases.RunCases;
import org.gridloom.shared.Problem;

/** Decision cases, each on the decision as it would be at the node of the change set; says which rows of a table none takes and which changes of a cell none notices. */
@ApplicationScoped
class ProveCases {
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final DraftFiles draftFiles;
    private final ObjectMapper json;

    ProveCases(DraftFiles draftFiles, ObjectMapper json) {
        this.draftFiles = draftFiles;
        this.json = json;
    }

    private record Sheet(String file, YamlText text) {
        String decision() {
            return text.tree().path("decision").asText();
        }
    }

    /** What has come together so far. */
    private static final class Found {
        final List<ProofReport.Row> rows = new ArrayList<>();
        final List<ProofReport.Untaken> untaken = new ArrayList<>();
        final List<ProofReport.Score> scores = new ArrayList<>();
    }

    ProofReport handle(Running running) {
        EffectiveConfig config = running.proposal().at(running.node());
        List<Sheet> sheets = running.inCity(() -> draftFiles.of(running.proposal())).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".cases.yaml"))
                .flatMap(file -> YamlText.read(file.getValue()).stream().map(text -> new Sheet(file.getKey(), text)))
                .filter(sheet -> config.text("decision", sheet.decision()).isPresent())
                .toList();
        var found = new Found();
        int done = 0;
        for (Sheet sheet : sheets) {
            if (!running.more(done++, sheets.size())) {
                break;
            }
            sheet(sheet, config.text("decision", sheet.decision()).orElseThrow(), found);
        }
        return ProofReport.of(found.rows, found.untaken, found.scores);
    }

    private void sheet(Sheet sheet, String dmn, Found found) {
        var cases = cases(sheet);
        RunCases.Report report;
        try {
            report = RunCases.of(sheet.decision(), dmn, cases);
        } catch (Problem broken) {
            found.rows.add(failed(
                    sheet,
                    sheet.decision(),
                    "",
                    facts(sheet.decision(), "-", broken.code().name())));
            return;
        }
        for (int i = 0; i < cases.size(); i++) {
            found.rows.add(row(sheet, report.outcomes().get(i), "/cases/" + i));
        }
        report.coverage().stream()
                .filter(table -> !table.untaken().isEmpty())
                .map(table -> new ProofReport.Untaken(sheet.decision(), table.table(), table.rows(), table.untaken()))
                .forEach(found.untaken::add);
        var score = Mutation.of(sheet.decision(), dmn, cases);
        found.scores.add(new ProofReport.Score(
                sheet.decision(), score.changes(), score.noticed(), score.percent(), score.survivors()));
    }

    private List<DecisionCase> cases(Sheet sheet) {
        var cases = new ArrayList<DecisionCase>();
        sheet.text()
                .tree()
                .path("cases")
                .forEach(entry -> cases.add(new DecisionCase(
                        entry.path("name").asText(),
                        json.convertValue(entry.path("given"), VALUES),
                        json.convertValue(entry.path("expect"), VALUES))));
        return cases;
    }

    private static ProofReport.Row row(Sheet sheet, RunCases.Outcome outcome, String pointer) {
        String name = sheet.decision() + ": " + outcome.name();
        if (outcome.passed()) {
            return ProofReport.Row.passed(name, Map.of(), sheet.file());
        }
        String wrong = String.valueOf(outcome.wrong());
        boolean refused = outcome.expected() == null && wrong.equals(sheet.decision());
        return failed(
                sheet,
                name,
                refused ? pointer : pointer + "/expect/" + wrong,
                facts(
                        wrong,
                        outcome.expected() == null ? "-" : outcome.expected().toString(),
                        String.valueOf(outcome.actual())));
    }

    private static Map<String, Object> facts(String what, String expected, String actual) {
        return Map.of("what", what, "expected", expected, "actual", actual);
    }

    private static ProofReport.Row failed(Sheet sheet, String name, String pointer, Map<String, Object> facts) {
        return new ProofReport.Row(
                name,
                Map.of(),
                false,
                sheet.file(),
                sheet.text().line(pointer),
                pointer,
                "SCENARIO_EXPECTATION_FAILED",
                facts);
    }
}
