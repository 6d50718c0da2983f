package org.gridloom.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.gridloom.artifact.OfKind;

/**
 * Typed view of a {@code scenario} artifact: a story with a clock that must come true under a configuration.
 *
 * @param start the instant the clock stands at when the story begins
 * @param steps acts in order; each is one verb with its details
 * @param expectations what must hold at the end
 */
@OfKind("scenario")
public record Scenario(String name, String tenant, Instant start, List<Act> steps, List<Expectation> expectations) {

    /**
     * One act: {@code report}, {@code claim}, {@code complete}, {@code return}, {@code transfer}, {@code comment}, {@code rate},
     * {@code wait}, or {@code expect} for what must hold in the middle of the story.
     */
    public record Act(String verb, JsonNode details) {}

    /** One thing that must hold: about the {@code case}, an {@code event}, the {@code legs} or a {@code deadline}. */
    public record Expectation(String about, JsonNode details) {
        private static final List<String> ABOUT = List.of("case", "event", "legs", "deadline");

        static Expectation of(JsonNode line) {
            return ABOUT.stream()
                    .filter(line::has)
                    .findFirst()
                    .map(about -> new Expectation(about, about.equals("event") ? line : line.get(about)))
                    .orElseThrow(() -> new IllegalArgumentException("unknown expectation " + line));
        }
    }

    public Scenario {
        steps = List.copyOf(steps);
        expectations = List.copyOf(expectations);
    }

    public static Scenario fromArtifact(String name, JsonNode tree) {
        var acts = new ArrayList<Act>();
        tree.path("steps")
                .forEach(step ->
                        step.properties().forEach(entry -> acts.add(new Act(entry.getKey(), entry.getValue()))));
        var expectations = new ArrayList<Expectation>();
        tree.path("then").forEach(line -> expectations.add(Expectation.of(line)));
        return new Scenario(
                name,
                tree.path("tenant").asText(),
                OffsetDateTime.parse(tree.path("given").path("clock").asText()).toInstant(),
                acts,
                expectations);
    }
}
