package org.gridloom.change.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.change.tree.Keyed;

/**
 * Three-way merge of documents on edits (path, from, to): one whose {@code from} still holds carries over, one whose {@code to} is
 * already there disappears, anything else is a conflict. Objects merge by key, lists with a key by it; anything else is one value.
 * Pure; {@code merge(base, x, base) = x} and {@code merge(base, base, x) = x}.
 */
public final class ThreeWay {
    /** What to do about a conflict. */
    public enum Choice {
        MINE,
        THEIRS,
        BY_HAND
    }

    /**
     * A place where both sides changed to different things; missing where a side has nothing there.
     *
     * @param pointer entries of lists by their key; of a conflict of order that of the list followed by {@code #order}
     */
    public record Conflict(String pointer, JsonNode base, JsonNode mine, JsonNode theirs) {}

    /** A choice; {@code hand} is the value to stand there when it is {@link Choice#BY_HAND}. */
    public record Decision(Choice choice, JsonNode hand) {}

    /** @param tree where a conflict is not decided it holds mine, so that nothing that is in force is lost */
    public record Merged(JsonNode tree, List<Conflict> conflicts) {}

    private final Map<String, Decision> decisions;
    private final List<Conflict> conflicts = new ArrayList<>();

    private ThreeWay(Map<String, Decision> decisions) {
        this.decisions = decisions;
    }

    /** Of three documents of one shape; a conflict is reported whether it is decided or not. */
    public static Merged merge(
            JsonNode base, JsonNode mine, JsonNode theirs, Shape shape, Map<String, Decision> decisions) {
        var run = new ThreeWay(decisions);
        var tree = run.merge("", base, mine, theirs, shape);
        return new Merged(tree, List.copyOf(run.conflicts));
    }

    private JsonNode merge(String at, JsonNode base, JsonNode mine, JsonNode theirs, Shape shape) {
        if (mine.equals(theirs) || base.equals(theirs)) {
            return mine;
        }
        if (base.equals(mine)) {
            return theirs;
        }
        if (mine.isObject() && theirs.isObject() && (base.isObject() || base.isMissingNode())) {
            return objects(at, base, mine, theirs, shape);
        }
        var ours = Keyed.entries(mine, shape);
        var upper = Keyed.entries(theirs, shape);
        var old = base.isMissingNode() ? Keyed.entries(empty(), shape) : Keyed.entries(base, shape);
        if (ours.isPresent() && upper.isPresent() && old.isPresent()) {
            return lists(at, old.get(), ours.get(), upper.get(), shape);
        }
        return decide(at, base, mine, theirs);
    }

    private JsonNode decide(String at, JsonNode base, JsonNode mine, JsonNode theirs) {
        var decision = decisions.get(at);
        conflicts.add(new Conflict(at, base, mine, theirs));
        if (decision == null) {
            return mine;
        }
        return switch (decision.choice()) {
            case MINE -> mine;
            case THEIRS -> theirs;
            case BY_HAND -> decision.hand();
        };
    }

    private JsonNode objects(String at, JsonNode base, JsonNode mine, JsonNode theirs, Shape shape) {
        var result = JsonNodeFactory.instance.objectNode();
        var keys = new LinkedHashSet<String>();
        theirs.fieldNames().forEachRemaining(keys::add);
        mine.fieldNames().forEachRemaining(keys::add);
        for (String key : keys) {
            var merged =
                    merge(Keyed.below(at, key), base.path(key), mine.path(key), theirs.path(key), shape.property(key));
            if (!merged.isMissingNode()) {
                result.set(key, merged);
            }
        }
        return result;
    }

    private JsonNode lists(
            String at,
            Map<String, JsonNode> base,
            Map<String, JsonNode> mine,
            Map<String, JsonNode> theirs,
            Shape shape) {
        var merged = new LinkedHashMap<String, JsonNode>();
        var ids = new LinkedHashSet<>(theirs.keySet());
        ids.addAll(mine.keySet());
        for (String id : ids) {
            var entry = merge(Keyed.below(at, id), of(base, id), of(mine, id), of(theirs, id), shape.entry());
            if (!entry.isMissingNode()) {
                merged.put(id, entry);
            }
        }
        var list = JsonNodeFactory.instance.arrayNode();
        order(at, base.keySet(), mine.keySet(), theirs.keySet(), merged.keySet())
                .forEach(id -> list.add(merged.get(id)));
        return list;
    }

    private static JsonNode of(Map<String, JsonNode> entries, String id) {
        return entries.getOrDefault(id, MissingNode.getInstance());
    }

    /** The order of the side that changed it; what a side added stands behind what it stood behind there, the upper side's first. */
    private List<String> order(String at, Set<String> base, Set<String> mine, Set<String> theirs, Set<String> merged) {
        var known = merged.stream()
                .filter(id -> mine.contains(id) && theirs.contains(id))
                .toList();
        var old = base.stream().filter(known::contains).toList();
        var ours = mine.stream().filter(known::contains).toList();
        var upper = theirs.stream().filter(known::contains).toList();
        boolean mineStands = old.equals(ours.stream().filter(base::contains).toList());
        boolean theirsStands = old.equals(upper.stream().filter(base::contains).toList());
        List<String> frame;
        if (ours.equals(upper) || mineStands) {
            frame = upper;
        } else if (theirsStands) {
            frame = ours;
        } else {
            var chosen = decide(at + "#order", names(old), names(ours), names(upper));
            var named = new LinkedHashSet<String>();
            chosen.forEach(n -> named.add(n.asText()));
            named.retainAll(known);
            named.addAll(ours);
            frame = List.copyOf(named);
        }
        return woven(frame, behind(theirs, frame, merged), behind(mine, frame, merged));
    }

    /** What stands only on this side, by the frame's entry it stands behind; what stands before all is behind "". */
    private static Map<String, List<String>> behind(Set<String> side, List<String> frame, Set<String> merged) {
        var found = new TreeMap<String, List<String>>();
        String last = "";
        for (String id : side) {
            if (frame.contains(id)) {
                last = id;
            } else if (merged.contains(id)) {
                found.computeIfAbsent(last, l -> new ArrayList<>()).add(id);
            }
        }
        return found;
    }

    private static List<String> woven(
            List<String> frame, Map<String, List<String>> upper, Map<String, List<String>> ours) {
        var all = new LinkedHashSet<String>();
        all.addAll(upper.getOrDefault("", List.of()));
        all.addAll(ours.getOrDefault("", List.of()));
        for (String id : frame) {
            all.add(id);
            all.addAll(upper.getOrDefault(id, List.of()));
            all.addAll(ours.getOrDefault(id, List.of()));
        }
        return List.copyOf(all);
    }

    private static JsonNode empty() {
        return JsonNodeFactory.instance.arrayNode();
    }

    private static JsonNode names(List<String> ids) {
        var list = JsonNodeFactory.instance.arrayNode();
        ids.forEach(list::add);
        return list;
    }
}
