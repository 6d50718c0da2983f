package org.gridloom.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RingTest {
    @Test
    void aPointInTheNotchOfAnLIsOutside() {
        var bend = new Ring(List.of(
                List.of(0.0, 0.0),
                List.of(2.0, 0.0),
                List.of(2.0, 1.0),
                List.of(1.0, 1.0),
                List.of(1.0, 2.0),
                List.of(0.0, 2.0)));
        assertThat(bend.contains(0.5, 1.5)).isTrue();
        assertThat(bend.contains(1.5, 1.5)).isFalse();
    }

    @Test
    void aRingSurvivesBeingStored() {
        var ring = new Ring(List.of(List.of(119.93, 32.49), List.of(119.94, 32.49), List.of(119.94, 32.5)));
        assertThat(Ring.parse(ring.json())).isEqualTo(ring);
    }

    @Property
    void ofSquaresThatTileThePlaneExactlyOneHoldsAPoint(
            @ForAll @IntRange(min = 0, max = 40) int tenthsX, @ForAll @IntRange(min = 0, max = 40) int tenthsY) {
        double x = tenthsX / 10.0;
        double y = tenthsY / 10.0;
        int holders = 0;
        for (int column = -1; column <= 5; column++) {
            for (int row = -1; row <= 5; row++) {
                holders += square(column, row).contains(x, y) ? 1 : 0;
            }
        }
        assertThat(holders).isEqualTo(1);
    }

    private static Ring square(double west, double south) {
        return new Ring(List.of(
                List.of(west, south),
                List.of(west + 1, south),
                List.of(west + 1, south + 1),
                List.of(west, south + 1)));
    }
}
