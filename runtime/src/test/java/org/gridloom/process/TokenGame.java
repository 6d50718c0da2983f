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
    private record Back(At around, Map<String, At> parts) {}

    private final At root;
    private int last;
    private boolean ended;
    private final List<String> passed = new ArrayList<>();
    private final Set<String> passedInRun = new LinkedHashSet<>();
    private final Map<String, Back> returned = new LinkedHashMap<>();

    TokenGame(Block block, int answer) {
        this.root = At.enter(block, answer);
        this.last = answer;
    }

    /** The open tasks, each with the elements of the lists it is repeated for. */
    List<String> open() {
        var open = new ArrayList<String>();
        if (!ended) {
            At.open(root, "", open);
        }
        open.sort(null);
        return open;
    }

    private List<At.Way> way(String leaf) {
        var way = new ArrayList<At.Way>();
        if (!At.way(root, "", leaf, way)) {
            throw new IllegalStateException(leaf + " is not open");
        }
        return way;
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
                at.parts.put("" + next, At.enter(at.block.parts.get(next), answer));
            } else if (at.block.kind == Kind.LOOP && at.block.again(answer)) {
                at.parts.put("0", At.enter(at.block.parts.get(0), answer));
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

    private void note(List<At.Way> way, String task) {
        passed.remove(task);
        passed.add(task);
        passedInRun.add(run(way) + task);
    }

    /** The innermost run of a repeated sub-process on a way. */
    private static String run(List<At.Way> way) {
        String run = "";
        for (At.Way step : way) {
            if (step.at().block.kind == Kind.EACH_INSIDE) {
                run = System.identityHashCode(step.at().parts.get(step.part())) + ":";
            }
        }
        return run;
    }

    /** The one that no longer holds the task the same way. */
    private static int parting(List<At.Way> way, String task) {
        for (int i = 0; i < way.size(); i++) {
            Block block = way.get(i).at().block;
            boolean each = block.kind == Kind.EACH_TASK || block.kind == Kind.EACH_INSIDE;
            String part = each ? "0" : way.get(i).part();
            if (block.parts.isEmpty()
                    || !block.parts.get(Integer.parseInt(part)).holds(task)) {
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
        int there = at.block.part(to);
        int here = Integer.parseInt(way.get(i).part());
        boolean allowed = at.block.kind == Kind.SEQUENCE || at.block.kind == Kind.CHOICE;
        boolean before = at.block.kind == Kind.SEQUENCE && there < here || At.loops(way.subList(0, i));
        if (!allowed || (back && !before)) {
            return false;
        }
        var stood = new LinkedHashMap<>(at.parts);
        at.parts.clear();
        at.parts.put("" + there, At.only(at.block.parts.get(there), to, last));
        at.block.tasks().stream().filter(t -> at.block.over(t, here, there)).forEach(returned::remove);
        boolean inRun = way.subList(0, i).stream().anyMatch(w -> w.at().block.kind == Kind.EACH_INSIDE);
        boolean target = at.block.parts.get(there).repeats(to);
        if (back && !inRun && !target && stood.values().stream().allMatch(At::plain)) {
            returned.put(to, new Back(at, stood));
        }
        return true;
    }

    private boolean hasPassed(List<At.Way> common, String to) {
        At last = null;
        At.Way run = null;
        for (At.Way way : common) {
            if (way.at().block.kind == Kind.EACH_INSIDE) {
                run = way;
            }
            last = way.at();
        }
        boolean deeper = last != null && run != null && inner(last.block, to, run);
        return run == null || deeper ? passed.contains(to) : passedInRun.contains(run(common) + to);
    }

    /** Whether the task lies in another repeated sub-process below the run. */
    private static boolean inner(Block from, String to, At.Way run) {
        Block below = run == null ? from : run.at().block.parts.get(0);
        return below.repeats(to);
    }

    /** Ends a task that was returned to and opens again what stood open then; false when that is refused. */
    boolean resubmit(String leaf) {
        var back = returned.get(task(leaf));
        if (back == null) {
            return false;
        }
        note(way(leaf), task(leaf));
        back.around().parts.clear();
        back.parts().forEach((key, part) -> back.around().parts.put(key, At.again(part, last)));
        back.around().block.tasks().forEach(returned::remove);
        return true;
    }

    /** Opens a completed task again; false when that is refused. */
    boolean takeBack(String task) {
        int since = passed.lastIndexOf(task);
        if (since < 0 || ended || root.block.each(task)) {
            return false;
        }
        for (String other : passed.subList(since + 1, passed.size())) {
            if (!root.block.beside(task, other)) {
                return false;
            }
        }
        var way = new ArrayList<At>();
        At at = root;
        String part = "" + (at.block.parts.isEmpty() ? 0 : at.block.part(task));
        while (at.parts.containsKey(part)) {
            way.add(at);
            at = at.parts.get(part);
            if (at.block.parts.isEmpty()) {
                return false;
            }
            part = "" + at.block.part(task);
        }
        if (at.block.parts.isEmpty() || !at.has(part)) {
            return false;
        }
        if (at.block.kind == Kind.SEQUENCE || at.block.kind == Kind.CHOICE) {
            int here = Integer.parseInt(at.parts.keySet().iterator().next());
            boolean loops = At.loops(way.stream().map(a -> new At.Way(a, "")).toList());
            if (!loops && (at.block.kind == Kind.CHOICE || Integer.parseInt(part) > here)) {
                return false;
            }
            Block block = at.block;
            int there = Integer.parseInt(part);
            block.tasks().stream().filter(t -> block.over(t, here, there)).forEach(returned::remove);
            at.parts.clear();
        } else {
            at.block.parts.get(Integer.parseInt(part)).tasks().forEach(returned::remove);
        }
        at.parts.put(part, At.only(at.block.parts.get(Integer.parseInt(part)), task, last));
        return true;
    }
}
