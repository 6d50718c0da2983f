package org.gridloom.change.proof;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.rule.DecisionTrial;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

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

    /** A decision as it would be at a node, and as it is there. */
    private record Place(TenantPath node, String dmn, Optional<String> now) {}

    ProofReport handle(Running running) {
        var sheets = running.inCity(() -> draftFiles.of(running.proposal())).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".cases.yaml"))
                .flatMap(file -> YamlText.read(file.getValue()).stream().map(text -> new Sheet(file.getKey(), text)))
                .toList();
        var configs = configs(running);
        var rows = new ArrayList<ProofReport.Row>();
        var untaken = new ArrayList<ProofReport.Untaken>();
        int done = 0;
        for (Sheet sheet : sheets) {
            if (!running.more(done++, sheets.size())) {
                break;
            }
            var places = places(sheet, configs, running);
            for (int i = 0; i < places.size(); i++) {
                if (i == 0) {
                    sheet(sheet, places.get(0), rows, untaken);
                } else {
                    below(sheet, places.get(i), rows);
                }
            }
        }
        return ProofReport.of(rows, untaken);
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

    /** A case that already fails at a node below is meant otherwise there, and is left out. */
    private void below(Sheet sheet, Place place, List<ProofReport.Row> rows) {
        var before = new ArrayList<ProofReport.Row>();
        place.now().ifPresent(now -> sheet(sheet, new Place(place.node(), now, Optional.empty()), before, new ArrayList<>()));
        var failed = before.stream().filter(row -> !row.passed()).map(ProofReport.Row::name).toList();
        var after = new ArrayList<ProofReport.Row>();
        sheet(sheet, place, after, new ArrayList<>());
        after.stream().filter(row -> !failed.contains(row.name())).forEach(rows::add);
    }

    private void sheet(
            Sheet sheet, Place place, List<ProofReport.Row> rows, List<ProofReport.Untaken> untaken) {
        JsonNode cases = sheet.text().tree().path("cases");
        DecisionTrial trial;
        try {
            trial = new DecisionTrial(place.dmn());
        } catch (Problem broken) {
            rows.add(failed(
                    place,
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
            rows.add(one(place, sheet, trial, cases.get(i), "/cases/" + i));
        }
        trial.coverage().stream()
                .filter(table -> !table.untaken().isEmpty())
                .map(table -> new ProofReport.Untaken(sheet.decision(), table.table(), table.rows(), table.untaken()))
                .forEach(untaken::add);
    }

    private ProofReport.Row one(Place place, Sheet sheet, DecisionTrial trial, JsonNode entry, String pointer) {
        String name = sheet.decision() + ": " + entry.path("name").asText();
        try {
            var is = trial.decide(sheet.decision(), json.convertValue(entry.path("given"), VALUES));
            return json.convertValue(entry.path("expect"), VALUES).entrySet().stream()
                    .filter(expected -> !same(expected.getValue(), is.get(expected.getKey())))
                    .findFirst()
                    .map(expected -> failed(
                            place,
                            sheet,
                            name,
                            pointer + "/expect/" + expected.getKey(),
                            Map.of(
                                    "what", expected.getKey(),
                                    "expected", String.valueOf(expected.getValue()),
                                    "actual", String.valueOf(is.get(expected.getKey())))))
                    .orElseGet(() -> ProofReport.Row.passed(
                            name, Map.of(), sheet.file(), place.node().value()));
        } catch (Problem refused) {
            return failed(
                    place,
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
