package org.gridloom.change.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridloom.change.draft.DraftStep.Act;
import org.gridloom.change.draft.DraftStep.Outcome;

/** However one saves, removes, takes back, undoes and redoes: the log says what a plain list of states with a cursor says. */
class DraftLogProperties {
    /** @param kind 0 to 2 act on a path, 3 undoes, 4 redoes */
    record Move(int kind, int path, int text) {}

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 3))
                .as(Move::new)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void theLogIsAListOfStatesWithACursor(@ForAll("moves") List<Move> moves) {
        var steps = new ArrayList<DraftStep>();
        var states = new ArrayList<Map<String, String>>(List.of(Map.of()));
        int cursor = 0;
        for (Move move : moves) {
            var log = new DraftLog(steps);
            int seq = steps.size() + 1;
            if (move.kind() >= 3) {
                boolean undo = move.kind() == 3;
                OptionalInt of = undo ? log.undoable() : log.redoable();
                assertThat(of.isPresent()).isEqualTo(undo ? cursor > 0 : cursor < states.size() - 1);
                if (of.isPresent()) {
                    (undo ? log.before(of.getAsInt()) : log.of(of.getAsInt()))
                            .forEach(was -> steps.add(step(
                                    seq,
                                    undo ? Act.UNDO : Act.REDO,
                                    of.getAsInt(),
                                    was.path(),
                                    was.outcome(),
                                    was.hash())));
                    cursor += undo ? -1 : 1;
                }
            } else {
                String path = "p" + move.path();
                Outcome outcome = Outcome.values()[move.kind()];
                String hash = outcome == Outcome.TEXT ? "h" + move.text() : "";
                steps.add(step(seq, Act.SAVE, 0, path, outcome, hash));
                var next = new HashMap<>(states.get(cursor));
                if (outcome == Outcome.NONE) {
                    next.remove(path);
                } else {
                    next.put(path, outcome + hash);
                }
                states.subList(cursor + 1, states.size()).clear();
                states.add(next);
                cursor++;
            }
            assertThat(state(new DraftLog(steps))).isEqualTo(states.get(cursor));
        }
    }

    private static DraftStep step(int seq, Act act, int of, String path, Outcome outcome, String hash) {
        return new DraftStep(seq, act, of, path, outcome, hash, "", "somebody", Instant.EPOCH);
    }

    private static Map<String, String> state(DraftLog log) {
        var state = new HashMap<String, String>();
        log.edits().forEach((path, step) -> state.put(path, step.outcome() + step.hash()));
        return state;
    }
}
