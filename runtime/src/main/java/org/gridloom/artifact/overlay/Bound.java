package org.gridloom.artifact.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
        boolean kept = switch (said()) {
            case "tighten" -> tighter(old, now, Leaves.shapeAt(at, shape));
            case "loosen" -> tighter(now, old, Leaves.shapeAt(at, shape));
            case "add" -> adds(old, now);
            default -> may.has("in") ? in(now) : within(now);
        };
        return kept ? Optional.empty() : Optional.of(broken(old, now));
    }

    /** A finding when the value is outside of a range or choice, whatever was there before. */
    public Optional<Finding> refuses(JsonNode now) {
        return !may.isObject() || (may.has("in") ? in(now) : within(now))
                ? Optional.empty()
                : Optional.of(broken(MissingNode.getInstance(), now));
    }

    private Finding broken(JsonNode old, JsonNode now) {
        var facts = Map.<String, Object>of("at", at, "may", said(), "from", said(old), "to", said(now));
        return Finding.error("/patch" + at, "OVERLAY_OUT_OF_BOUNDS", facts);
    }

    /** False when a lower layer's bound of the same place allows what this one does not. */
    boolean narrowedBy(Bound lower) {
        var theirs = lower.may();
        if (may.isTextual() || theirs.isTextual()) {
            return !(may.isTextual() && theirs.isTextual()) || may.equals(theirs);
        }
        for (JsonNode one : theirs.path("in")) {
            if (refuses(one).isPresent()) {
                return false;
            }
        }
        return Stream.of("min", "max")
                .noneMatch(end -> theirs.has(end) && refuses(theirs.path(end)).isPresent());
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

    /** The rule as written. */
    public String said() {
        return said(may);
    }

    static String said(JsonNode value) {
        return value.isMissingNode() ? "-" : value.isTextual() ? value.asText() : value.toString();
    }
}
