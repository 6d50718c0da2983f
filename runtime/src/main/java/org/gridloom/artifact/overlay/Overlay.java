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

    /** A pointer that lower layers may not change, and who said so. */
    public record SetLock(String at, Provenance origin) {}

    /** A bound, and who drew it. */
    public record SetBound(Bound bound, Provenance origin) {}

    /**
     * @param laid the layers that took part, the base first; one at fault is left out
     * @param findings placed in the file of the layer at fault
     */
    public record Result(
            JsonNode tree,
            Map<String, Provenance> origins,
            List<SetLock> locks,
            List<SetBound> bounds,
            List<Provenance> laid,
            List<Finding> findings) {}

    /** What else is wrong with a patch over the tree above it; pointers begin with {@code /patch}. */
    public interface MoreChecks {
        List<Finding> check(JsonNode above, JsonNode patch);
    }

    public static Result resolve(JsonNode base, Layer baseLayer, List<Layer> layers, Shape shape) {
        return resolve(base, baseLayer, layers, shape, (above, patch) -> List.of());
    }

    public static Result resolve(JsonNode base, Layer baseLayer, List<Layer> layers, Shape shape, MoreChecks checks) {
        var tree = base;
        var origins = new LinkedHashMap<String, Provenance>();
        Leaves.of(base, shape).keySet().forEach(leaf -> origins.put(leaf, baseLayer.origin()));
        var findings = new ArrayList<Finding>();
        var rules = new LayerRules();
        rules.add(baseLayer, tree, shape)
                .forEach(f -> findings.add(f.in(baseLayer.origin().file(), 0)));
        var laid = new ArrayList<Provenance>();
        laid.add(baseLayer.origin());
        for (Layer layer : layers) {
            var faults = new ArrayList<>(PatchCheck.unknownTargets(tree, layer.patch(), shape));
            faults.addAll(checks.check(tree, layer.patch()));
            var next = Merge.lay(tree, layer.patch(), shape);
            faults.addAll(rules.broken(tree, next, shape));
            if (faults.isEmpty()) {
                keepOrigins(tree, next, shape, layer.origin(), origins);
                tree = next;
                laid.add(layer.origin());
                faults.addAll(rules.add(layer, tree, shape));
            }
            faults.forEach(f -> findings.add(f.in(layer.origin().file(), 0)));
        }
        return new Result(tree, origins, rules.locks(), rules.bounds(), laid, List.copyOf(findings));
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
