package org.gridloom.process;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.process.Block.Kind;

/** A block that is open, with those parts of it that are; parts that are done, or were never begun, are not there. */
final class At {
    private static final List<String> EACH = List.of("x", "y");

    final Block block;
    final Map<String, At> parts = new LinkedHashMap<>();
    /** Parts that were begun since the block was entered: what was done in an earlier round of a loop is not in this one. */
    private final Set<String> begun = new HashSet<>();

    At(Block block) {
        this.block = block;
    }

    /** A part of an open block. */
    record Way(At at, String part) {}

    static At enter(Block block, int answer) {
        var at = new At(block);
        switch (block.kind) {
            case TASK -> {}
            case EACH_TASK -> EACH.forEach(e -> at.parts.put(e, new At(new Block(Kind.TASK, block.id, List.of()))));
            case EACH_INSIDE -> EACH.forEach(e -> at.parts.put(e, enter(block.parts.get(0), answer)));
            case SEQUENCE, LOOP, INSIDE -> at.parts.put("0", enter(block.parts.get(0), answer));
            case CHOICE -> at.parts.put("" + block.way(answer), enter(block.parts.get(block.way(answer)), answer));
            case PARALLEL, SOME -> {
                for (int i = 0; i < block.parts.size(); i++) {
                    if (block.kind == Kind.PARALLEL || block.taken(i, answer)) {
                        at.parts.put("" + i, enter(block.parts.get(i), answer));
                    }
                }
            }
        }
        at.begun.addAll(at.parts.keySet());
        return at;
    }

    /** Whether a part of a block of branches belongs to the present round. */
    boolean has(String part) {
        return block.kind != Kind.SOME || begun.contains(part);
    }

    static void open(At at, String elements, List<String> open) {
        if (at.block.kind == Kind.TASK) {
            open.add(at.block.id + elements);
        }
        at.parts.forEach((key, part) -> open(part, elements + element(at, key), open));
    }

    static String element(At at, String key) {
        return at.block.kind == Kind.EACH_TASK || at.block.kind == Kind.EACH_INSIDE
                ? " v" + at.block.id + "=" + key
                : "";
    }

    static boolean way(At at, String elements, String leaf, List<Way> way) {
        if (at.block.kind == Kind.TASK) {
            return leaf.equals(at.block.id + elements);
        }
        for (var part : at.parts.entrySet()) {
            way.add(new Way(at, part.getKey()));
            if (way(part.getValue(), elements + element(at, part.getKey()), leaf, way)) {
                return true;
            }
            way.remove(way.size() - 1);
        }
        return false;
    }

    static boolean plain(At at) {
        return at.block.kind != Kind.EACH_INSIDE && at.parts.values().stream().allMatch(At::plain);
    }

    /** Whether there is a way round from after the block to before it, within its sub-process. */
    static boolean loops(List<Way> around) {
        boolean loops = false;
        for (Way way : around) {
            Kind kind = way.at().block.kind;
            loops = kind == Kind.LOOP || (loops && kind != Kind.INSIDE && kind != Kind.EACH_INSIDE);
        }
        return loops;
    }

    /** The block with nothing open but the task; the branches beside it count as done. */
    static At only(Block block, String task, int answer) {
        if (block.parts.isEmpty() || block.kind == Kind.EACH_INSIDE) {
            return enter(block, answer);
        }
        var at = new At(block);
        int part = block.part(task);
        for (int i = 0; i < block.parts.size(); i++) {
            at.begun.add("" + i);
        }
        at.parts.put("" + part, only(block.parts.get(part), task, answer));
        return at;
    }

    static At again(At at, int answer) {
        if (at.block.kind == Kind.EACH_TASK) {
            return enter(at.block, answer);
        }
        var copy = new At(at.block);
        at.parts.forEach((key, part) -> copy.parts.put(key, again(part, answer)));
        copy.begun.addAll(at.begun);
        return copy;
    }
}
