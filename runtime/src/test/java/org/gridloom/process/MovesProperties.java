package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/**
 * Random processes of blocks, random acts of people: after each act the same steps are open as in the reference, whatever
 * one refuses the other refuses, and in the end every instance can still be brought to its end with nothing left behind.
 */
class MovesProperties {
    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void everyActLeavesTheSameStepsOpenAsTheReference(
            @ForAll int seed,
            @ForAll @IntRange(min = 2, max = 12) int size,
            @ForAll @IntRange(min = 1, max = 30) int length) {
        var random = new Random(seed);
        var played = new PlayedMoves(random, size);
        for (int i = 0; i < length && !played.game.ended(); i++) {
            if (random.nextInt(10) < 6) {
                played.move(random);
            } else {
                var open = played.game.open();
                played.complete(open.get(random.nextInt(open.size())), random.nextInt(64));
            }
        }
        for (int i = 0; !played.game.ended(); i++) {
            assertThat(i).as("every instance can still end: %s", played.acts()).isLessThan(500);
            played.complete(played.game.open().get(0), 1);
        }
        played.over();
    }
}
