package org.gridloom.change.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridloom.change.RunScenario;
import org.gridloom.change.Scenario;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Stage;
import org.gridloom.tenant.TenantPath;

/**
 * Stories, shipped ones and the tenant's own, played on the configuration as it would be: through the real use cases, in a
 * city that exists only for this, with a clock of its own. Only those that play at the node of the change set or below it.
 */
@ApplicationScoped
class ProveScenarios {
    private final DraftFiles draftFiles;
    private final StageCity stageCity;
    private final Cast cast;
    private final RunScenario runScenario;

    ProveScenarios(DraftFiles draftFiles, StageCity stageCity, Cast cast, RunScenario runScenario) {
        this.draftFiles = draftFiles;
        this.stageCity = stageCity;
        this.cast = cast;
        this.runScenario = runScenario;
    }

    private record Story(String file, YamlText text, Scenario scenario) {
        Map<String, String> title() {
            return text.tree().path("title").properties().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().asText()));
        }
    }

    ProofReport handle(Running running) {
        var rows = new ArrayList<ProofReport.Row>();
        var files = running.inCity(() -> draftFiles.of(running.proposal()));
        var stories = stories(files, running.node(), rows);
        if (!stories.isEmpty() && running.more(0, stories.size())) {
            play(running, files, stories, rows);
        }
        return ProofReport.of(rows, List.of());
    }

    private void play(
            Running running,
            java.util.SortedMap<String, String> files,
            List<Story> stories,
            List<ProofReport.Row> rows) {
        String city = running.node().city();
        String stage = stageCity.name();
        var nodes = stories.stream()
                .map(story -> TenantPath.of(story.scenario().tenant()))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(TenantPath::value))));
        var people =
                running.inCity(() -> cast.of(stories.stream().map(Story::text).toList(), city, stage));
        Instant begin = stories.stream()
                .map(story -> story.scenario().start())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        stageCity.play(stage, begin, new StageFiles(files, city).on(stage, nodes), people, () -> {
            int done = 0;
            for (Story story : stories) {
                rows.add(one(story, stage));
                if (!running.more(++done, stories.size())) {
                    break;
                }
            }
            return done;
        });
    }

    private ProofReport.Row one(Story story, String stage) {
        List<Finding> wrong = runScenario.handle(story.scenario(), Stage::setTime, login -> Cast.onStage(login, stage));
        if (wrong.isEmpty()) {
            return ProofReport.Row.passed(
                    story.scenario().name(),
                    story.title(),
                    story.file(),
                    story.scenario().tenant());
        }
        Finding first = wrong.get(0);
        return new ProofReport.Row(
                story.scenario().name(),
                story.title(),
                false,
                story.file(),
                story.text().line(first.pointer()),
                first.pointer(),
                first.code(),
                new HashMap<>(first.facts()),
                story.scenario().tenant());
    }

    private static List<Story> stories(Map<String, String> files, TenantPath node, List<ProofReport.Row> unreadable) {
        var stories = new ArrayList<Story>();
        files.entrySet().stream()
                .filter(file ->
                        file.getKey().contains("/scenarios/") && file.getKey().endsWith(".yaml"))
                .forEach(file -> YamlText.read(file.getValue()).ifPresent(text -> {
                    String name = text.tree().path("name").asText(file.getKey());
                    if (!plays(text, node)) {
                        return;
                    }
                    try {
                        stories.add(new Story(file.getKey(), text, Scenario.fromArtifact(name, text.tree())));
                    } catch (RuntimeException notAStory) {
                        unreadable.add(new ProofReport.Row(
                                name,
                                Map.of(),
                                false,
                                file.getKey(),
                                1,
                                "",
                                "SCENARIO_STEP_FAILED",
                                Map.of("act", name, "cause", String.valueOf(notAStory.getMessage())),
                                node.value()));
                    }
                }));
        return stories;
    }

    /** Whether a story plays at the node or below it. */
    private static boolean plays(YamlText text, TenantPath node) {
        String at = text.tree().path("tenant").asText();
        return at.matches("[a-z0-9-]{1,40}(/[a-z0-9-]{1,40}){0,2}") && node.covers(TenantPath.of(at));
    }
}
