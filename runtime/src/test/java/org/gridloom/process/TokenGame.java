package org.gridloom.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.process.Block.Kind;

/** The reference: a process of blocks played on its tree. Knows nothing of gateways, joins or regions. */
final class TokenGame {
    private static final List<String> EACH = List.of("x", "y");

    /** A block that is open, with those parts of it that are; parts that are done, or were never begun, are not there. */
    static final class At {
        final Block block;
        final Map<String, At> parts = new LinkedHashMap<>();

        At(Block block) {
            this.block = block;
        }
    }

    private record Way(At at, String part) {}

    private record Back(At around, Map<String, At> parts) {}

    private final At root;
    private int last;
    private boolean ended;
    private final List<String> passed = new ArrayList<>();
    private final Set<String> passedInRun = new LinkedHashSet<>();
    private final Map<String, Back> returned = new LinkedHashMap<>();

    TokenGame(Block block, int answer) {
        this.root = enter(block, answer);
        this.last = answer;
    }

    private static At enter(Block block, int answer) {
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
        return at;
    }

    /** The open tasks, each with the elements of the lists it is repeated for. */
    List<String> open() {
        var open = new ArrayList<String>();
        if (!ended) {
            open(root, "", open);
        }
        open.sort(null);
        return open;
    }

    private static void open(At at, String elements, List<String> open) {
        if (at.block.kind == Kind.TASK) {
            open.add(at.block.id + elements);
        }
        at.parts.forEach((key, part) -> open(part, elements + element(at, key), open));
    }

    private static String element(At at, String key) {
        return at.block.kind == Kind.EACH_TASK || at.block.kind == Kind.EACH_INSIDE
                ? " v" + at.block.id + "=" + key
                : "";
    }

    private List<Way> way(String leaf) {
        var way = new ArrayList<Way>();
        if (!way(root, "", leaf, way)) {
            throw new IllegalStateException(leaf + " is not open");
        }
        return way;
    }

    private static boolean way(At at, String elements, String leaf, List<Way> way) {
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

    static String task(String leaf) {
        return leaf.split(" ")[0];
    }

    void complete(String leaf, int answer) {
        last = answer;
        var way = way(leaf);
        note(way, task(leaf));
        returned.remove(task(leaf));
        for (int i = way.size() - 1; i >= 0; i--) {
            At at = way.get(i).at();
            String key = way.get(i).part();
            at.parts.remove(key);
            if (at.block.kind == Kind.SEQUENCE && Integer.parseInt(key) + 1 < at.block.parts.size()) {
                int next = Integer.parseInt(key) + 1;
                at.parts.put("" + next, enter(at.block.parts.get(next), answer));
            } else if (at.block.kind == Kind.LOOP && at.block.again(answer)) {
                at.parts.put("0", enter(at.block.parts.get(0), answer));
            }
            if (!at.parts.isEmpty()) {
                return;
            }
        }
        ended = true;
    }

    boolean ended() {
        return ended;
    }

    private void note(List<Way> way, String task) {
        passed.remove(task);
        passed.add(task);
        passedInRun.add(run(way) + task);
    }

    /** The innermost run of a repeated sub-process on a way. */
    private static String run(List<Way> way) {
        String run = "";
        for (Way step : way) {
            if (step.at().block.kind == Kind.EACH_INSIDE) {
                run = System.identityHashCode(step.at().parts.get(step.part())) + ":";
            }
        }
        return run;
    }

    /** The one that no longer holds the task the same way. */
    private static int parting(List<Way> way, String task) {
        for (int i = 0; i < way.size(); i++) {
            Block block = way.get(i).at().block;
            boolean each = block.kind == Kind.EACH_TASK || block.kind == Kind.EACH_INSIDE;
            String part = each ? "0" : way.get(i).part();
            if (block.parts.isEmpty() || !block.parts.get(Integer.parseInt(part)).holds(task)) {
                return i;
            }
        }
        return way.size();
    }

    /** Goes from an open task to another; false when that is refused. */
    boolean move(String from, String to, boolean back) {
        var way = way(from);
        int i = parting(way, to);
        if (i == way.size() || task(from).equals(to) || (back && !hasPassed(way.subList(0, i), to))) {
            return false;
        }
        At at = way.get(i).at();
        int there = part(at.block, to);
        int here = Integer.parseInt(way.get(i).part());
        boolean allowed = at.block.kind == Kind.SEQUENCE || at.block.kind == Kind.CHOICE;
        boolean before = at.block.kind == Kind.SEQUENCE && there < here || loops(way.subList(0, i));
        if (!allowed || (back && !before)) {
            return false;
        }
        var stood = new LinkedHashMap<>(at.parts);
        at.parts.clear();
        at.parts.put("" + there, at(at.block.parts.get(there), to));
        at.block.tasks().stream().filter(t -> within(at.block, t, here, there)).forEach(returned::remove);
        boolean inRun = way.subList(0, i).stream().anyMatch(w -> w.at().block.kind == Kind.EACH_INSIDE);
        boolean target = repeated(at.block.parts.get(there), to);
        if (back && !inRun && !target && stood.values().stream().allMatch(TokenGame::plain)) {
            returned.put(to, new Back(at, stood));
        }
        return true;
    }

    private static boolean within(Block block, String task, int here, int there) {
        int part = part(block, task);
        return block.kind == Kind.CHOICE || (part >= Math.min(here, there) && part <= Math.max(here, there));
    }

    private static boolean repeated(Block block, String task) {
        return block.kind == Kind.EACH_INSIDE
                || block.parts.stream().anyMatch(p -> p.holds(task) && repeated(p, task));
    }

    private static boolean plain(At at) {
        return at.block.kind != Kind.EACH_INSIDE && at.parts.values().stream().allMatch(TokenGame::plain);
    }

    /** Whether there is a way round from after the block to before it, within its sub-process. */
    private static boolean loops(List<Way> around) {
        boolean loops = false;
        for (Way way : around) {
            Kind kind = way.at().block.kind;
            loops = kind == Kind.LOOP || (loops && kind != Kind.INSIDE && kind != Kind.EACH_INSIDE);
        }
        return loops;
    }

    private boolean hasPassed(List<Way> common, String to) {
        At last = null;
        Way run = null;
        for (Way way : common) {
            if (way.at().block.kind == Kind.EACH_INSIDE) {
                run = way;
            }
            last = way.at();
        }
        boolean deeper = last != null && inner(last.block, to, run);
        return run == null || deeper ? passed.contains(to) : passedInRun.contains(run(common) + to);
    }

    /** Whether the task lies in another repeated sub-process below the run. */
    private static boolean inner(Block from, String to, Way run) {
        Block below = run == null ? from : run.at().block.parts.get(0);
        return repeated(below, to);
    }

    private static int part(Block block, String task) {
        for (int i = 0; i < block.parts.size(); i++) {
            if (block.parts.get(i).holds(task)) {
                return i;
            }
        }
        throw new IllegalStateException(task + " is not in " + block);
    }

    /** The block with nothing open but the task; the branches beside it count as done. */
    private At at(Block block, String task) {
        if (block.parts.isEmpty() || block.kind == Kind.EACH_INSIDE) {
            return enter(block, last);
        }
        var at = new At(block);
        int part = part(block, task);
        at.parts.put("" + part, at(block.parts.get(part), task));
        return at;
    }

    /** Ends a task that was returned to and opens again what stood open then; false when that is refused. */
    boolean resubmit(String leaf) {
        var back = returned.get(task(leaf));
        if (back == null) {
            return false;
        }
        note(way(leaf), task(leaf));
        back.around().parts.clear();
        back.parts().forEach((key, part) -> back.around().parts.put(key, again(part)));
        back.around().block.tasks().forEach(returned::remove);
        return true;
    }

    private At again(At at) {
        if (at.block.kind == Kind.EACH_TASK) {
            return enter(at.block, last);
        }
        var copy = new At(at.block);
        at.parts.forEach((key, part) -> copy.parts.put(key, again(part)));
        return copy;
    }

    /** Opens a completed task again; false when that is refused. */
    boolean takeBack(String task) {
        int since = passed.lastIndexOf(task);
        if (since < 0 || ended || eachAround(root.block, task)) {
            return false;
        }
        for (String other : passed.subList(since + 1, passed.size())) {
            if (!beside(root.block, task, other)) {
                return false;
            }
        }
        var way = new ArrayList<At>();
        At at = root;
        String part = "" + (at.block.parts.isEmpty() ? 0 : part(at.block, task));
        while (at.parts.containsKey(part)) {
            way.add(at);
            at = at.parts.get(part);
            if (at.block.parts.isEmpty()) {
                return false;
            }
            part = "" + part(at.block, task);
        }
        if (at.block.parts.isEmpty() || at.block.kind == Kind.SOME) {
            return false;
        }
        if (at.block.kind == Kind.SEQUENCE || at.block.kind == Kind.CHOICE) {
            int here = Integer.parseInt(at.parts.keySet().iterator().next());
            boolean loops = loops(way.stream().map(a -> new Way(a, "")).toList());
            if (!loops && (at.block.kind == Kind.CHOICE || Integer.parseInt(part) > here)) {
                return false;
            }
            Block block = at.block;
            int there = Integer.parseInt(part);
            block.tasks().stream().filter(t -> within(block, t, here, there)).forEach(returned::remove);
            at.parts.clear();
        } else {
            at.block.parts.get(Integer.parseInt(part)).tasks().forEach(returned::remove);
        }
        at.parts.put(part, at(at.block.parts.get(Integer.parseInt(part)), task));
        return true;
    }

    private static boolean eachAround(Block block, String task) {
        return block.kind == Kind.EACH_TASK && block.id.equals(task)
                || block.kind == Kind.EACH_INSIDE && block.holds(task)
                || block.parts.stream().anyMatch(part -> part.holds(task) && eachAround(part, task));
    }

    private static boolean beside(Block block, String one, String other) {
        for (Block part : block.parts) {
            if (part.holds(one) && part.holds(other)) {
                return beside(part, one, other);
            }
        }
        return block.kind == Kind.PARALLEL || block.kind == Kind.SOME;
    }
}
