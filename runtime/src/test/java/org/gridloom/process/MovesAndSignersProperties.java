package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.gridloom.task.panel.RandomPanel;

/**
 * Moving and signing together: each open step is a panel to which people add signers before, after and beside, from which they
 * take signers away, on which they vote, while others return over it. A step goes on once, when its panel decides; a step that
 * is withdrawn had not decided, and leaves nobody with a duty; one that opens again begins with a panel of its own.
 */
class MovesAndSignersProperties {
    private final Map<String, RandomPanel> panels = new HashMap<>();

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whoeverIsAddedWhileOthersReturnNothingIsLostOrDecidedTwice(
            @ForAll int seed,
            @ForAll @IntRange(min = 2, max = 8) int size,
            @ForAll @IntRange(min = 1, max = 60) int length) {
        var random = new Random(seed);
        var played = new PlayedMoves(random, size);
        panels.clear();
        seats(played, random);
        for (int i = 0; i < length && !played.game.ended(); i++) {
            if (random.nextInt(5) == 0) {
                played.move(random);
            } else {
                sign(played, random, false);
            }
            seats(played, random);
        }
        for (int i = 0; !played.game.ended(); i++) {
            assertThat(i).as("every instance can still end: %s", played.acts()).isLessThan(500);
            sign(played, random, true);
            seats(played, random);
        }
        assertThat(panels).isEmpty();
        played.over();
    }

    /** Somebody does something at a step; once its panel decides, the step is done. */
    private void sign(PlayedMoves played, Random random, boolean toTheEnd) {
        var open = List.copyOf(played.bench.open.values());
        OpenedStep step = open.get(random.nextInt(open.size()));
        RandomPanel panel = Objects.requireNonNull(panels.get(step.taskId()));
        if (toTheEnd) {
            panel.finish();
        } else {
            panel.step();
        }
        played.said("sign at " + PlayedMoves.leaf(step));
        if (panel.panel().over()) {
            assertThat(panel.decisions()).isEqualTo(1);
            panels.remove(step.taskId());
            played.complete(PlayedMoves.leaf(step), toTheEnd ? 1 : random.nextInt(64));
        }
    }

    /** Steps that are gone close their panels, steps that are new get one. */
    private void seats(PlayedMoves played, Random random) {
        var open = played.bench.open.keySet();
        panels.entrySet().removeIf(entry -> {
            if (open.contains(entry.getKey())) {
                return false;
            }
            var panel = entry.getValue();
            assertThat(panel.panel().over()).as("%s", played.acts()).isFalse();
            assertThat(panel.panel().withdraw().active()).isEmpty();
            assertThat(panel.panel().withdraw().seats())
                    .allMatch(seat -> seat.state().over());
            return true;
        });
        open.forEach(task -> panels.computeIfAbsent(task, k -> new RandomPanel(random.nextLong())));
        assertThat(panels.keySet()).isEqualTo(open);
    }
}
