package org.gridloom.artifact.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.artifact.overlay.Overlay.Layer;
import org.gridloom.artifact.overlay.Overlay.SetBound;
import org.gridloom.artifact.overlay.Overlay.SetLock;
import org.gridloom.shared.Finding;

/** What the layers so far forbid those below: it only grows, and bounds only get narrower. */
final class LayerRules {
    private final List<SetLock> locks = new ArrayList<>();
    private final List<SetBound> bounds = new ArrayList<>();

    List<SetLock> locks() {
        return List.copyOf(locks);
    }

    List<SetBound> bounds() {
        return List.copyOf(bounds);
    }

    /** The rules that the step from one document to the next breaks. */
    List<Finding> broken(JsonNode before, JsonNode after, Shape shape) {
        var faults = new ArrayList<Finding>();
        for (SetLock lock : locks) {
            var old = Leaves.at(before, lock.at(), shape);
            var now = Leaves.at(after, lock.at(), shape);
            if (!old.equals(now)) {
                var facts = Map.<String, Object>of(
                        "at", lock.at(),
                        "by", lock.origin().layer(),
                        "from", Bound.said(old),
                        "to", Bound.said(now));
                faults.add(Finding.error("/patch" + lock.at(), "OVERLAY_LOCKED", facts));
            }
        }
        bounds.forEach(b -> b.bound()
                .check(before, after, shape)
                .map(f -> by(f, b.origin().layer()))
                .ifPresent(faults::add));
        return faults;
    }

    private static Finding by(Finding finding, String layer) {
        var facts = new HashMap<>(finding.facts());
        facts.put("by", layer);
        return Finding.error(finding.pointer(), finding.code(), facts);
    }

    /** Takes the layer's own rules; those that name nothing or allow more than is allowed above are left out. */
    List<Finding> add(Layer layer, JsonNode tree, Shape shape) {
        var faults = new ArrayList<Finding>();
        for (String lock : layer.locks()) {
            if (Leaves.at(tree, lock, shape).isMissingNode()) {
                faults.add(Finding.error("/locks", "LOCK_NOT_FOUND", Map.of("at", lock)));
            } else {
                locks.add(new SetLock(lock, layer.origin()));
            }
        }
        for (int i = 0; i < layer.bounds().size(); i++) {
            var bound = layer.bounds().get(i);
            var above = bounds.stream()
                    .filter(b -> b.bound().at().equals(bound.at()) && !b.bound().narrowedBy(bound))
                    .findFirst();
            if (above.isPresent()) {
                var facts = Map.<String, Object>of(
                        "at",
                        bound.at(),
                        "may",
                        above.get().bound().said(),
                        "by",
                        above.get().origin().layer());
                faults.add(Finding.error("/bounds/" + i, "BOUND_LOOSENED", facts));
            } else {
                bounds.add(new SetBound(bound, layer.origin()));
            }
        }
        return faults;
    }
}
