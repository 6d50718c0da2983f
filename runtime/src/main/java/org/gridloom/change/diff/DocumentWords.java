package org.gridloom.change.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import org.gridloom.artifact.KindSchemas;
import org.gridloom.artifact.Wording;
import org.gridloom.artifact.overlay.Leaves;
import org.gridloom.artifact.overlay.Shape;

/** The words of the differences, for findings: one language for both. */
public final class DocumentWords implements Wording {
    @Override
    public String kind(String kind, Locale locale) {
        return new Words(locale, Titles.NONE).title("kind", kind);
    }

    @Override
    public String place(Spot spot, Locale locale) {
        var words = words(spot, locale);
        if (spot.pointer().isEmpty()) {
            return words.title("kind", spot.kind());
        }
        var place = Place.of(spot.tree(), spot.pointer(), shape(spot), spot.kind(), words);
        if (place.entry() && place.in().isEmpty()) {
            return words.say("QUOTED", Map.of("text", place.called()));
        }
        return place.in().isEmpty()
                ? words.say("QUOTED", Map.of("text", place.what()))
                : words.say(
                        "PLACE_OF", Map.of("in", place.in(), "what", place.entry() ? place.called() : place.what()));
    }

    @Override
    public String entry(Spot spot, Locale locale) {
        return Place.of(spot.tree(), spot.pointer(), shape(spot), spot.kind(), words(spot, locale))
                .called();
    }

    @Override
    public String value(Spot spot, JsonNode value, Locale locale) {
        return words(spot, locale).value(value, Leaves.shapeAt(spot.pointer(), shape(spot)));
    }

    @Override
    public String may(Spot spot, JsonNode may, Locale locale) {
        var words = words(spot, locale);
        var shape = Leaves.shapeAt(spot.pointer(), shape(spot));
        if (may.isTextual()) {
            boolean time = Leaves.at(spot.tree(), spot.pointer(), shape(spot)).isTextual();
            boolean less = shape.tight().filter("lower"::equals).isPresent();
            String said = may.asText();
            boolean limit = time && shape.tight().filter("required"::equals).isEmpty();
            if (limit && (said.equals("tighten") || said.equals("loosen"))) {
                return words.say(said.equals("tighten") == less ? "MAY_shorten" : "MAY_lengthen", Map.of());
            }
            return words.find("SAYS_" + said).orElse(said);
        }
        if (may.has("in")) {
            return words.say("SAYS_in", Map.of("values", words.value(may.path("in"), Shape.PLAIN)));
        }
        if (may.has("min") && may.has("max")) {
            var ends = Map.of("min", words.value(may.path("min"), shape), "max", words.value(may.path("max"), shape));
            return words.say("MAY_between", ends);
        }
        return may.has("min")
                ? words.say("MAY_from", Map.of("min", words.value(may.path("min"), shape)))
                : words.say("MAY_upTo", Map.of("max", words.value(may.path("max"), shape)));
    }

    private static Words words(Spot spot, Locale locale) {
        return new Words(locale, new EffectiveTitles(spot.visible()));
    }

    private static Shape shape(Spot spot) {
        return KindSchemas.shape(spot.kind());
    }
}
