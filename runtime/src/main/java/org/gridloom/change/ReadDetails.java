package org.gridloom.change;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gridloom.casefile.Position;
import org.gridloom.casefile.ReportCase;
import org.gridloom.identity.People;
import org.gridloom.identity.PersonCard;

/** Reads the details of a scenario's acts as the use cases take them. */
@ApplicationScoped
class ReadDetails {
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};
    private static final Set<String> NOT_ASKED = Set.of("as", "step", "answers", "case", "refused");

    private final People people;
    private final ObjectMapper json;

    ReadDetails(People people, ObjectMapper json) {
        this.people = people;
        this.json = json;
    }

    /** What an act asks for; people are named by their logins. */
    Map<String, List<String>> values(JsonNode details, UnaryOperator<String> cast) {
        var values = new HashMap<String, List<String>>();
        details.properties().stream()
                .filter(entry -> !NOT_ASKED.contains(entry.getKey()))
                .forEach(entry -> {
                    var texts = new ArrayList<String>();
                    if (entry.getValue().isArray()) {
                        entry.getValue().forEach(each -> texts.add(person(each.asText(), cast)));
                    } else {
                        texts.add(person(entry.getValue().asText(), cast));
                    }
                    values.put(entry.getKey(), texts);
                });
        return values;
    }

    private String person(String text, UnaryOperator<String> cast) {
        return people.byLogin(cast.apply(text)).map(PersonCard::id).orElse(text);
    }

    ReportCase.Command report(JsonNode details) {
        JsonNode position = details.path("position");
        return new ReportCase.Command(
                details.path("case-type").asText(),
                answers(details),
                position.isObject()
                        ? Optional.of(new Position(
                                position.path("lon").asDouble(),
                                position.path("lat").asDouble(),
                                ""))
                        : Optional.empty(),
                Optional.ofNullable(details.path("place").asText(null)),
                "");
    }

    Map<String, Object> answers(JsonNode details) {
        return details.has("answers") ? json.convertValue(details.get("answers"), ANSWERS) : Map.of();
    }
}
