package org.gridloom.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gridloom.deadline.count.ExplainLine;
import org.gridloom.deadline.count.ExplainTexts;
import org.gridloom.deadline.ladder.Moment;

/** Says in a sentence what a rung tells, e.g. to those whom it names. */
public final class RungWords {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RungWords() {}

    /** @param event the event of a rung, as JSON text */
    public static String of(String event, Locale locale) {
        try {
            JsonNode told = JSON.readTree(event);
            JsonNode rung = told.path("rung");
            return ExplainTexts.one(new ExplainLine("RUNG." + rung.path("level").asText("remind"), Map.of()), locale)
                    + ExplainTexts.one(
                            line(
                                    Moment.parse(rung.path("at").asText()),
                                    told.path("dueAt").asText()),
                            locale);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is JSON", e);
        }
    }

    private static ExplainLine line(Moment moment, String dueAt) {
        var facts = new HashMap<String, Object>(Map.of("at", dueAt));
        if (moment.early()) {
            facts.put("share", moment.text());
            return new ExplainLine("RUNG.share", facts);
        }
        moment.after().ifPresent(limit -> facts.put("limit", limit.text()));
        return new ExplainLine(moment.after().isPresent() ? "RUNG.after" : "RUNG.due", facts);
    }
}
