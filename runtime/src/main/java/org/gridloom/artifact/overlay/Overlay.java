package org.gridloom.artifact.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.shared.Finding;

/**
 * Lays the layers of one artifact over each other, upper level first. A layer that touches what is locked above it or goes
 * past a bound is left out, and the findings say why; so a locked value never differs from that of the locking layer.
 */
public final class Overlay {
    private Overlay() {}

    /** One layer: what it changes, and what it forbids those below. */
    public record Layer(Provenance origin, JsonNode patch, List<String> locks, List<Bound> bounds) {
        public Layer {
            locks = List.copyOf(locks);
            bounds = List.copyOf(bounds);
        }
    }

    /** {@code findings} are placed in the file of the layer at fault. */
    public record Result(JsonNode tree, Map<String, Provenance> origins, List<Finding> findings) {}

    public static Result resolve(JsonNode base, Layer baseLayer, List<Layer> layers, Shape shape) {
        var tree = base;
        var origins = new LinkedHashMap<String, Provenance>();
        Leaves.of(base, shape).keySet().forEach(leaf -> origins.put(leaf, baseLayer.origin()));
        var findings = new ArrayList<Finding>();
        var locks = new ArrayList<>(baseLayer.locks());
        var bounds = new ArrayList<>(baseLayer.bounds());
        for (Layer layer : layers) {
            var faults = new ArrayList<>(PatchCheck.unknownTargets(tree, layer.patch(), shape));
            var next = Merge.lay(tree, layer.patch(), shape);
            for (String lock : locks) {
                if (!Leaves.at(tree, lock, shape).equals(Leaves.at(next, lock, shape))) {
                    faults.add(Finding.error("/patch" + lock, "OVERLAY_LOCKED", Map.of("at", lock)));
                }
            }
            for (Bound bound : bounds) {
                bound.check(tree, next, shape).ifPresent(faults::add);
            }
            if (faults.isEmpty()) {
                keepOrigins(tree, next, shape, layer.origin(), origins);
                tree = next;
                for (String lock : layer.locks()) {
                    if (Leaves.at(tree, lock, shape).isMissingNode()) {
                        faults.add(Finding.error("/locks", "LOCK_NOT_FOUND", Map.of("at", lock)));
                    }
                }
                locks.addAll(layer.locks());
                bounds.addAll(layer.bounds());
            }
            faults.forEach(f -> findings.add(f.in(layer.origin().file(), 0)));
        }
        return new Result(tree, origins, List.copyOf(findings));
    }

    private static void keepOrigins(
            JsonNode before, JsonNode after, Shape shape, Provenance origin, Map<String, Provenance> origins) {
        var old = Leaves.of(before, shape);
        var now = Leaves.of(after, shape);
        origins.keySet().retainAll(now.keySet());
        now.forEach((leaf, value) -> {
            if (!value.equals(old.get(leaf))) {
                origins.put(leaf, origin);
            }
        });
    }
}
