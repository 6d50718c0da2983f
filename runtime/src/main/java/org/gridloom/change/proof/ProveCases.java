package org.gridloom.change.proof;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.rule.DecisionTrial;
import org.gridloom.shared.Problem;

/** Decision cases, each on the decision as it would be at the node of the change set; says which rows of a table none takes. */
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

    ProofReport handle(Running running) {
        EffectiveConfig config = running.proposal().at(running.node());
        List<Sheet> sheets = running.inCity(() -> draftFiles.of(running.proposal())).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".cases.yaml"))
                .flatMap(file -> YamlText.read(file.getValue()).stream().map(text -> new Sheet(file.getKey(), text)))
                .filter(sheet -> config.text("decision", sheet.decision()).isPresent())
                .toList();
        var rows = new ArrayList<ProofReport.Row>();
        var untaken = new ArrayList<ProofReport.Untaken>();
        int done = 0;
        for (Sheet sheet : sheets) {
            if (!running.more(done++, sheets.size())) {
                break;
            }
            sheet(sheet, config.text("decision", sheet.decision()).orElseThrow(), rows, untaken);
        }
        return ProofReport.of(rows, untaken);
    }

    private void sheet(Sheet sheet, String dmn, List<ProofReport.Row> rows, List<ProofReport.Untaken> untaken) {
        JsonNode cases = sheet.text().tree().path("cases");
        DecisionTrial trial;
        try {
            trial = new DecisionTrial(dmn);
        } catch (Problem broken) {
            rows.add(failed(
                    sheet,
                    sheet.decision(),
                    "",
                    Map.of(
                            "what",
                            sheet.decision(),
                            "expected",
                            "-",
                            "actual",
                            broken.code().name())));
            return;
        }
        for (int i = 0; i < cases.size(); i++) {
            rows.add(one(sheet, trial, cases.get(i), "/cases/" + i));
        }
        trial.coverage().stream()
                .filter(table -> !table.untaken().isEmpty())
                .map(table -> new ProofReport.Untaken(sheet.decision(), table.table(), table.rows(), table.untaken()))
                .forEach(untaken::add);
    }

    private ProofReport.Row one(Sheet sheet, DecisionTrial trial, JsonNode entry, String pointer) {
        String name = sheet.decision() + ": " + entry.path("name").asText();
        try {
            var is = trial.decide(sheet.decision(), json.convertValue(entry.path("given"), VALUES));
            return json.convertValue(entry.path("expect"), VALUES).entrySet().stream()
                    .filter(expected -> !same(expected.getValue(), is.get(expected.getKey())))
                    .findFirst()
                    .map(expected -> failed(
                            sheet,
                            name,
                            pointer + "/expect/" + expected.getKey(),
                            Map.of(
                                    "what", expected.getKey(),
                                    "expected", String.valueOf(expected.getValue()),
                                    "actual", String.valueOf(is.get(expected.getKey())))))
                    .orElseGet(() -> ProofReport.Row.passed(name, Map.of(), sheet.file()));
        } catch (Problem refused) {
            return failed(
                    sheet,
                    name,
                    pointer,
                    Map.of(
                            "what",
                            sheet.decision(),
                            "expected",
                            "-",
                            "actual",
                            refused.code().name()));
        }
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

    /** Numbers by their value, everything else as it is. */
    private static boolean same(
            @org.jspecify.annotations.Nullable Object expected, @org.jspecify.annotations.Nullable Object is) {
        if (expected instanceof Number && is instanceof Number) {
            return new BigDecimal(expected.toString()).compareTo(new BigDecimal(is.toString())) == 0;
        }
        return Objects.equals(expected, is)
                || Optional.ofNullable(is)
                        .map(Object::toString)
                        .equals(Optional.ofNullable(expected).map(Object::toString));
    }
}
