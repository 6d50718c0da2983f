package org.gridloom.change.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridloom.change.draft.DraftStep.Act;
import org.gridloom.change.draft.DraftStep.Outcome;

/** All that was done to a change set, in order: how each path stands, and what undo and redo would bring back. Pure. */
final class DraftLog {
    private final SortedMap<Integer, List<DraftStep>> acts = new TreeMap<>();
    private final Map<String, DraftStep> last = new LinkedHashMap<>();
    private final Deque<Integer> done = new ArrayDeque<>();
    private final Deque<Integer> undone = new ArrayDeque<>();

    /** @param steps by sequence */
    DraftLog(List<DraftStep> steps) {
        for (DraftStep step : steps) {
            acts.computeIfAbsent(step.seq(), n -> new ArrayList<>()).add(step);
            last.put(step.path(), step);
        }
        acts.forEach((seq, lines) -> {
            var first = lines.get(0);
            switch (first.act()) {
                case UNDO -> {
                    done.remove(first.of());
                    undone.push(first.of());
                }
                case REDO -> {
                    undone.remove(first.of());
                    done.push(first.of());
                }
                default -> {
                    done.push(seq);
                    undone.clear();
                }
            }
        });
    }

    /** Paths that differ from what is in force, by path. */
    SortedMap<String, DraftStep> edits() {
        var edits = new TreeMap<String, DraftStep>();
        last.forEach((path, step) -> {
            if (step.isEdit()) {
                edits.put(path, step);
            }
        });
        return edits;
    }

    /** The last line of a path, whether or not it is edited now. */
    Optional<DraftStep> last(String path) {
        return Optional.ofNullable(last.get(path));
    }

    /** Version of a path: 0 when nobody touched it. */
    int version(String path) {
        return last(path).map(DraftStep::seq).orElse(0);
    }

    OptionalInt undoable() {
        return done.isEmpty() ? OptionalInt.empty() : OptionalInt.of(done.peek());
    }

    OptionalInt redoable() {
        return undone.isEmpty() ? OptionalInt.empty() : OptionalInt.of(undone.peek());
    }

    /** The lines that bring each path of an act back to how it stood before it. */
    List<DraftStep> before(int seq) {
        return acts.getOrDefault(seq, List.of()).stream()
                .map(step -> acts.headMap(seq).values().stream()
                        .flatMap(List::stream)
                        .filter(earlier -> earlier.path().equals(step.path()))
                        .reduce((a, b) -> b)
                        .orElse(new DraftStep(
                                0, Act.RESET, 0, step.path(), Outcome.NONE, "", "", step.person(), step.at())))
                .toList();
    }

    /** The lines of an act itself. */
    List<DraftStep> of(int seq) {
        return List.copyOf(acts.getOrDefault(seq, List.of()));
    }
}
