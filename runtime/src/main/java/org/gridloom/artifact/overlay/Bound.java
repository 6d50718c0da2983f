package org.gridloom.artifact.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.shared.Finding;

/**
 * How far lower layers may go with a value.
 *
 * @param at pointer with entry keys, e.g. {@code /limits/handle/limit}
 * @param may {@code "tighten"}, {@code "loosen"}, {@code "add"}, {@code {min, max}} or {@code {in: […]}}
 */
public record Bound(String at, JsonNode may) {
    /** A finding when the step from one document to the next goes past the bound. */
    public Optional<Finding> check(JsonNode before, JsonNode after, Shape shape) {
        var old = Leaves.at(before, at, shape);
        var now = Leaves.at(after, at, shape);
        if (old.equals(now) || old.isMissingNode() && !may.isObject()) {
            return Optional.empty();
        }
        String rule = may.isTextual() ? may.asText() : may.toString();
        boolean kept = switch (rule) {
            case "tighten" -> tighter(old, now, Leaves.shapeAt(at, shape));
            case "loosen" -> tighter(now, old, Leaves.shapeAt(at, shape));
            case "add" -> adds(old, now);
            default -> may.has("in") ? in(now) : within(now);
        };
        var facts = Map.<String, Object>of("at", at, "may", rule, "from", said(old), "to", said(now));
        return kept ? Optional.empty() : Optional.of(Finding.error("/patch" + at, "OVERLAY_OUT_OF_BOUNDS", facts));
    }

    private static boolean tighter(JsonNode old, JsonNode now, Shape shape) {
        return switch (shape.tight().orElse("")) {
            case "lower" -> Amount.compare(now, old).filter(c -> c <= 0).isPresent();
            case "higher" -> Amount.compare(now, old).filter(c -> c >= 0).isPresent();
            case "required" -> old.isArray() ? adds(old, now) : now.asBoolean(false) || !old.asBoolean(false);
            default -> false;
        };
    }

    private static boolean adds(JsonNode old, JsonNode now) {
        if (old.isObject()) {
            return now.isObject()
                    && old.properties().stream().allMatch(e -> e.getValue().equals(now.path(e.getKey())));
        }
        List<JsonNode> entries = new ArrayList<>();
        now.forEach(entries::add);
        List<JsonNode> kept = new ArrayList<>();
        old.forEach(kept::add);
        return now.isArray() && entries.containsAll(kept);
    }

    private boolean in(JsonNode now) {
        for (JsonNode allowed : may.path("in")) {
            if (allowed.equals(now)) {
                return true;
            }
        }
        return false;
    }

    private boolean within(JsonNode now) {
        boolean low = !may.has("min")
                || Amount.compare(may.path("min"), now).filter(c -> c <= 0).isPresent();
        boolean high = !may.has("max")
                || Amount.compare(may.path("max"), now).filter(c -> c >= 0).isPresent();
        return low && high;
    }

    private static String said(JsonNode value) {
        return value.isMissingNode() ? "-" : value.isTextual() ? value.asText() : value.toString();
    }
}
