package org.gridloom.change.proof;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridloom.identity.LoadCaller;
import org.gridloom.identity.RegisterPerson;
import org.gridloom.shared.Problem;

/**
 * Who plays in stories. A story says the posts itself ({@code given: people}); whom it only names by a login plays with the
 * posts that login holds in the city. The players are made-up people: no row of a real one is written or shown.
 */
@ApplicationScoped
class Cast {
    private final LoadCaller loadCaller;

    Cast(LoadCaller loadCaller) {
        this.loadCaller = loadCaller;
    }

    /** The login on a stage of whom a story calls so. */
    static String onStage(String login, String stage) {
        return login + "@" + stage;
    }

    /** Posts by the login on the stage. Needs a transaction in the city. */
    Map<String, List<RegisterPerson.Post>> of(List<YamlText> stories, String city, String stage) {
        var people = new LinkedHashMap<String, List<RegisterPerson.Post>>();
        for (YamlText story : stories) {
            story.tree()
                    .path("given")
                    .path("people")
                    .properties()
                    .forEach(entry -> people.putIfAbsent(
                            onStage(entry.getKey(), stage), List.of(post(entry.getValue(), city, stage))));
            var named = new TreeSet<String>();
            story.tree().path("steps").forEach(step -> words(step, named));
            named.forEach(login ->
                    real(login, city, stage).ifPresent(posts -> people.putIfAbsent(onStage(login, stage), posts)));
        }
        return people;
    }

    private static RegisterPerson.Post post(JsonNode said, String city, String stage) {
        return new RegisterPerson.Post(
                said.path("post").asText(), unit(said.path("unit").asText(), city, stage));
    }

    /** The city's own centre bears its name. */
    private static String unit(String unit, String city, String stage) {
        return unit.equals(city) ? stage : unit;
    }

    private Optional<List<RegisterPerson.Post>> real(String login, String city, String stage) {
        try {
            var caller = loadCaller.handle(login, Optional.empty());
            return caller.city().equals(city)
                    ? Optional.of(caller.posts().stream()
                            .map(held -> new RegisterPerson.Post(held.post(), unit(held.unitId(), city, stage)))
                            .toList())
                    : Optional.empty();
        } catch (Problem nobody) {
            return Optional.empty();
        }
    }

    /** Every word that may be a login: who acts, and whom an act names. */
    private static void words(JsonNode node, Set<String> found) {
        node.properties()
                .forEach(act -> act.getValue().properties().forEach(detail -> {
                    JsonNode value = detail.getValue();
                    if (value.isTextual()) {
                        add(value, found);
                    } else if (value.isArray()) {
                        value.forEach(each -> add(each, found));
                    }
                }));
    }

    private static void add(JsonNode value, Set<String> found) {
        if (value.asText().matches("[A-Za-z0-9._@-]{1,60}")) {
            found.add(value.asText());
        }
    }
}
