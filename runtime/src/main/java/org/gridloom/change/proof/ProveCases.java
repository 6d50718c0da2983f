package org.gridloom.change.proof;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.rule.cases.DecisionCase;
import org.gridloom.rule.cases.Mutation;
import org.gridloom.rule.cases.RunCases;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/**
 * Decision cases, each on the decision as it would be at the node of the change set and wherever below it is different; says which
 * rows of a table no case takes and which changes of a cell none notices.
 */
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

    /** A decision as it would be at a node, and as it is there. */
    private record Place(TenantPath node, String dmn, Optional<String> now) {}

    /** What has come together so far. */
    private static final class Found {
        final List<ProofReport.Row> rows = new ArrayList<>();
        final List<ProofReport.Untaken> untaken = new ArrayList<>();
        final List<ProofReport.Score> scores = new ArrayList<>();
    }

    ProofReport handle(Running running) {
        var sheets = running.inCity(() -> draftFiles.of(running.proposal())).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".cases.yaml"))
                .flatMap(file -> YamlText.read(file.getValue()).stream().map(text -> new Sheet(file.getKey(), text)))
                .toList();
        var configs = configs(running);
        var found = new Found();
        int done = 0;
        for (Sheet sheet : sheets) {
            if (!running.more(done++, sheets.size())) {
                break;
            }
            var places = places(sheet, configs, running);
            for (int i = 0; i < places.size(); i++) {
                if (i == 0) {
                    uppermost(sheet, places.get(0), found);
                } else {
                    below(sheet, places.get(i), found);
                }
            }
        }
        return ProofReport.of(found.rows, found.untaken, found.scores);
    }

    /** The node of the change set first, then each below it that works with another bundle. */
    private static Map<TenantPath, EffectiveConfig> configs(Running running) {
        var configs = new LinkedHashMap<TenantPath, EffectiveConfig>();
        configs.put(running.node(), running.proposal().at(running.node()));
        var bundles = new HashSet<String>();
        bundles.add(running.proposal().at(running.node()).bundle());
        for (TenantPath node : running.proposal().below(running.node())) {
            var config = running.proposal().at(node);
            if (bundles.add(config.bundle())) {
                configs.put(node, config);
            }
        }
        return configs;
    }

    /** Where a decision is different, the uppermost node first. */
    private static List<Place> places(Sheet sheet, Map<TenantPath, EffectiveConfig> configs, Running running) {
        var places = new ArrayList<Place>();
        var texts = new HashSet<String>();
        configs.forEach((node, config) -> config.text("decision", sheet.decision())
                .filter(texts::add)
                .ifPresent(dmn -> places.add(new Place(node, dmn, now(running, node, sheet.decision())))));
        return places;
    }

    private static Optional<String> now(Running running, TenantPath node, String decision) {
        try {
            return running.proposal().now(node).text("decision", decision);
        } catch (Problem newNode) {
            return Optional.empty();
        }
    }

    private void uppermost(Sheet sheet, Place place, Found found) {
        var report = rows(sheet, place, found.rows);
        report.ifPresent(ran -> ran.coverage().stream()
                .filter(table -> !table.untaken().isEmpty())
                .map(table -> new ProofReport.Untaken(sheet.decision(), table.table(), table.rows(), table.untaken()))
                .forEach(found.untaken::add));
        if (report.isPresent()) {
            var score = Mutation.of(sheet.decision(), place.dmn(), cases(sheet));
            found.scores.add(new ProofReport.Score(
                    sheet.decision(), score.changes(), score.noticed(), score.percent(), score.survivors()));
        }
    }

    /** A case that already fails at a node below is meant otherwise there, and is left out. */
    private void below(Sheet sheet, Place place, Found found) {
        var before = new ArrayList<ProofReport.Row>();
        place.now().ifPresent(now -> rows(sheet, new Place(place.node(), now, Optional.empty()), before));
        var failed = before.stream()
                .filter(row -> !row.passed())
                .map(ProofReport.Row::name)
                .toList();
        var after = new ArrayList<ProofReport.Row>();
        rows(sheet, place, after);
        after.stream().filter(row -> !failed.contains(row.name())).forEach(found.rows::add);
    }

    /** Every case at a place; empty when the decision there cannot be read, which is then a row of its own. */
    private Optional<RunCases.Report> rows(Sheet sheet, Place place, List<ProofReport.Row> rows) {
        var cases = cases(sheet);
        RunCases.Report report;
        try {
            report = RunCases.of(sheet.decision(), place.dmn(), cases);
        } catch (Problem broken) {
            rows.add(failed(
                    place,
                    sheet,
                    sheet.decision(),
                    "",
                    facts(sheet.decision(), "-", broken.code().name())));
            return Optional.empty();
        }
        for (int i = 0; i < cases.size(); i++) {
            rows.add(row(place, sheet, report.outcomes().get(i), "/cases/" + i));
        }
        return Optional.of(report);
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

    private static ProofReport.Row row(Place place, Sheet sheet, RunCases.Outcome outcome, String pointer) {
        String name = sheet.decision() + ": " + outcome.name();
        if (outcome.passed()) {
            return ProofReport.Row.passed(
                    name, Map.of(), sheet.file(), place.node().value());
        }
        String wrong = String.valueOf(outcome.wrong());
        boolean refused = outcome.expected() == null && wrong.equals(sheet.decision());
        return failed(
                place,
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

    private static ProofReport.Row failed(
            Place place, Sheet sheet, String name, String pointer, Map<String, Object> facts) {
        return new ProofReport.Row(
                name,
                Map.of(),
                false,
                sheet.file(),
                sheet.text().line(pointer),
                pointer,
                "SCENARIO_EXPECTATION_FAILED",
                facts,
                place.node().value());
    }
}
