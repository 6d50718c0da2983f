package org.gridloom.rule.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A set of inputs: of each axis the pieces it may lie in. Bits in plain arrays, for a table asks millions of times. */
final class Box {
    private final long[][] axes;

    private Box(long[][] axes) {
        this.axes = axes;
    }

    static Box of(List<BitSet> axes) {
        return new Box(axes.stream().map(BitSet::toLongArray).toArray(long[][]::new));
    }

    int size() {
        return axes.length;
    }

    BitSet axis(int axis) {
        return BitSet.valueOf(axes[axis]);
    }

    boolean empty() {
        return Arrays.stream(axes).anyMatch(Box::none);
    }

    private static boolean none(long[] bits) {
        for (long word : bits) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    boolean meets(Box other) {
        for (int i = 0; i < axes.length; i++) {
            if (!meets(axes[i], other.axes[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean meets(long[] one, long[] other) {
        for (int i = Math.min(one.length, other.length) - 1; i >= 0; i--) {
            if ((one[i] & other[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether an axis of the other lies within this one's. */
    boolean spans(int axis, Box other) {
        long[] mine = axes[axis];
        long[] theirs = other.axes[axis];
        for (int i = 0; i < theirs.length; i++) {
            if ((theirs[i] & ~(i < mine.length ? mine[i] : 0)) != 0) {
                return false;
            }
        }
        return true;
    }

    private Box with(int axis, long[] bits) {
        long[][] changed = axes.clone();
        changed[axis] = bits;
        return new Box(changed);
    }

    Box with(int axis, BitSet pieces) {
        return with(axis, pieces.toLongArray());
    }

    Box and(Box other) {
        Box both = this;
        for (int i = 0; i < axes.length; i++) {
            both = both.inside(i, other);
        }
        return both;
    }

    /** What of it lies in the other along an axis. */
    Box inside(int axis, Box other) {
        long[] bits = axes[axis].clone();
        for (int i = 0; i < bits.length; i++) {
            bits[i] &= i < other.axes[axis].length ? other.axes[axis][i] : 0;
        }
        return with(axis, bits);
    }

    /** What of it lies beside the other along an axis. */
    Box beside(int axis, Box other) {
        long[] bits = axes[axis].clone();
        for (int i = 0; i < Math.min(bits.length, other.axes[axis].length); i++) {
            bits[i] &= ~other.axes[axis][i];
        }
        return with(axis, bits);
    }
}
