package org.gridloom.process.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A part of a flow with one way in and one way out. */
sealed interface Fragment {
    /** One node. */
    record Leaf(String node) implements Fragment {}

    /** One after the other; empty for a bare arrow. */
    record Sequence(List<Fragment> parts) implements Fragment {}

    /** Ways that part at one node and meet at another; the two nodes stand beside it in the sequence around. */
    record Block(String split, String join, List<Branch> branches) implements Fragment {}

    /** What is repeated, and the way back. */
    record Loop(Branch body, Branch back) implements Fragment {}

    /** What has no such form inside, with the forms in it. */
    record Tangle(Set<String> nodes, List<Branch> parts) implements Fragment {}

    /** A way of a block. @param arrivals the nodes from which its tokens enter the join */
    record Branch(Fragment flow, Set<String> arrivals) {}

    Sequence NOTHING = new Sequence(List.of());

    /** The parts right below. */
    default List<Fragment> inside() {
        if (this instanceof Sequence sequence) {
            return sequence.parts();
        }
        if (this instanceof Block block) {
            return block.branches().stream().map(Branch::flow).toList();
        }
        if (this instanceof Loop loop) {
            return List.of(loop.body().flow(), loop.back().flow());
        }
        if (this instanceof Tangle tangle) {
            return tangle.parts().stream().map(Branch::flow).toList();
        }
        return List.of();
    }

    default Set<String> all() {
        var all = new HashSet<String>();
        if (this instanceof Leaf leaf) {
            all.add(leaf.node());
        } else if (this instanceof Tangle tangle) {
            all.addAll(tangle.nodes());
        }
        inside().forEach(part -> all.addAll(part.all()));
        return all;
    }

    default boolean has(String node) {
        return this instanceof Leaf leaf
                ? leaf.node().equals(node)
                : this instanceof Tangle tangle && tangle.nodes().contains(node)
                        || inside().stream().anyMatch(part -> part.has(node));
    }
}
