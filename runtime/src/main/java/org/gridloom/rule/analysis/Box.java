package org.gridloom.rule.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A set of inputs: of each axis the pieces it may lie in. Not to be changed. */
record Box(List<BitSet> axes) {
    Box {
        axes = List.copyOf(axes);
    }

    boolean empty() {
        return axes.stream().anyMatch(BitSet::isEmpty);
    }

    boolean meets(Box other) {
        for (int i = 0; i < axes.size(); i++) {
            if (!axes.get(i).intersects(other.axes.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether an axis of the other lies within this one's. */
    boolean spans(int axis, Box other) {
        var left = (BitSet) other.axes.get(axis).clone();
        left.andNot(axes.get(axis));
        return left.isEmpty();
    }

    boolean covers(Box other) {
        for (int i = 0; i < axes.size(); i++) {
            if (!spans(i, other)) {
                return false;
            }
        }
        return true;
    }

    Box with(int axis, BitSet pieces) {
        var changed = new ArrayList<>(axes);
        changed.set(axis, pieces);
        return new Box(changed);
    }

    Box and(Box other) {
        var both = new ArrayList<BitSet>();
        for (int i = 0; i < axes.size(); i++) {
            both.add(both(i, other));
        }
        return new Box(both);
    }

    BitSet both(int axis, Box other) {
        var both = (BitSet) axes.get(axis).clone();
        both.and(other.axes.get(axis));
        return both;
    }

    BitSet without(int axis, Box other) {
        var left = (BitSet) axes.get(axis).clone();
        left.andNot(other.axes.get(axis));
        return left;
    }
}
