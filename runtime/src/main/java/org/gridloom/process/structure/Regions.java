package org.gridloom.process.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.process.structure.ReturnRegion.Opening;

/** The region between two steps, in the innermost net that holds both. */
final class Regions {
    private final Structure structure;
    private final String to;
    private final List<Structure.Level> start;
    private final List<Structure.Level> goal;
    private final int depth;
    private final Flow net;
    private final String here;
    private final String there;

    Regions(Structure structure, String from, String to) {
        this.structure = structure;
        this.to = to;
        this.start = structure.place(from);
        this.goal = structure.place(to);
        int common = 0;
        while (common + 1 < Math.min(start.size(), goal.size())
                && start.get(common).node().equals(goal.get(common).node())
                && start.get(common + 1)
                        .net()
                        .id()
                        .equals(goal.get(common + 1).net().id())) {
            common++;
        }
        this.depth = common;
        this.net = goal.get(common).net();
        this.here = start.get(common).node();
        this.there = goal.get(common).node();
    }

    boolean before() {
        return net.leads(there, here);
    }

    Move smallest() {
        if (here.equals(there)) {
            return refused(Move.Reason.NOT_BEFORE);
        }
        var toHere = Structure.path(structure.tree(net), here);
        var toThere = Structure.path(structure.tree(net), there);
        if (toHere.isEmpty() || toThere.isEmpty()) {
            return refused(Move.Reason.OTHER_BRANCH);
        }
        int last = 0;
        while (last + 1 < Math.min(toHere.size(), toThere.size()) && toHere.get(last + 1) == toThere.get(last + 1)) {
            last++;
        }
        Fragment around = toThere.get(last);
        Set<String> nodes;
        if (around instanceof Fragment.Sequence sequence) {
            nodes = between(sequence, toHere.get(last + 1), toThere.get(last + 1));
        } else if (around instanceof Fragment.Block block && splits(block.split())) {
            return refused(Move.Reason.OTHER_BRANCH);
        } else if (tangled(around)) {
            return refused(Move.Reason.TANGLED);
        } else {
            nodes = around.all();
        }
        return opened(withJoins(nodes), toThere.subList(last + 1, toThere.size()));
    }

    /** The region of one step, or of the sub-process that holds it. */
    Move same() {
        return here.equals(there) ? opened(new HashSet<>(Set.of(here)), List.of()) : refused(Move.Reason.OTHER_BRANCH);
    }

    private static Set<String> between(Fragment.Sequence sequence, Fragment one, Fragment other) {
        int a = index(sequence, one);
        int b = index(sequence, other);
        return sequence.parts().subList(Math.min(a, b), Math.max(a, b) + 1).stream()
                .flatMap(part -> part.all().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static int index(Fragment.Sequence sequence, Fragment part) {
        for (int i = 0; i < sequence.parts().size(); i++) {
            if (sequence.parts().get(i) == part) {
                return i;
            }
        }
        throw new IllegalStateException("not a part of it");
    }

    /** A join all of whose ways lie in the region may hold tokens of it. */
    private Set<String> withJoins(Set<String> nodes) {
        var arriving = net.arrows().stream()
                .collect(Collectors.groupingBy(
                        Flow.Arrow::to, Collectors.mapping(Flow.Arrow::from, Collectors.toSet())));
        boolean more = true;
        while (more) {
            more = arriving.entrySet().stream()
                    .filter(e -> e.getValue().size() > 1 && splits(e.getKey()))
                    .filter(e -> !nodes.contains(e.getKey()) && nodes.containsAll(e.getValue()))
                    .map(Map.Entry::getKey)
                    .toList()
                    .stream()
                    .anyMatch(nodes::add);
        }
        return nodes;
    }

    private Move opened(Set<String> nodes, List<Fragment> below) {
        var openings = new ArrayList<Opening>();
        var credits = credits(net, below);
        if (credits.isEmpty()) {
            return refused(Move.Reason.TANGLED);
        }
        openings.add(new Opening(net.id(), there, credits.get()));
        for (int i = depth + 1; i < goal.size() && !many(goal.get(i - 1)); i++) {
            var level = goal.get(i);
            var inside = credits(level.net(), Structure.path(structure.tree(level.net()), level.node()));
            if (inside.isEmpty()) {
                return refused(Move.Reason.TANGLED);
            }
            openings.add(new Opening(level.net().id(), level.node(), inside.get()));
        }
        return new ReturnRegion(net.id(), nodes, openings, undone(nodes));
    }

    /** What counts as done beside the way inwards; empty when that cannot be said. */
    private Optional<Map<String, Set<String>>> credits(Flow in, List<Fragment> inwards) {
        var credits = new LinkedHashMap<String, Set<String>>();
        for (int i = 0; i < inwards.size(); i++) {
            Fragment around = inwards.get(i);
            if (around instanceof Fragment.Tangle tangle && tangled(in, tangle)) {
                return Optional.empty();
            }
            if (around instanceof Fragment.Block block && in.kind(block.join()) == Kind.AND) {
                Fragment own = i + 1 < inwards.size() ? inwards.get(i + 1) : around;
                block.branches().stream()
                        .filter(branch -> branch.flow() != own)
                        .forEach(branch -> credits.computeIfAbsent(block.join(), k -> new LinkedHashSet<>())
                                .addAll(branch.arrivals()));
            }
        }
        return Optional.of(credits);
    }

    private Set<String> undone(Set<String> nodes) {
        var after = new HashSet<>(nodes);
        after.retainAll(net.onward(Set.of(there)));
        var undone = structure.withInside(net, after);
        for (int i = depth + 1; i < goal.size(); i++) {
            var level = goal.get(i);
            undone.addAll(structure.withInside(level.net(), level.net().onward(Set.of(level.node()))));
        }
        return undone;
    }

    /** The steps that would be left out: open ones before the goal, those on the way, and branches that are credited undone. */
    Set<String> leftOut(ReturnRegion region, Set<String> open, Set<String> passed) {
        var out = new HashSet<String>();
        var leading = net.onwardTo(there);
        var standing = new HashSet<String>();
        for (String step : open) {
            var place = structure.place(step);
            if (place.size() > depth && place.get(depth).net().id().equals(net.id())) {
                standing.add(place.get(depth).node());
            }
        }
        standing.retainAll(region.withdrawn());
        var onWay = new HashSet<>(net.onward(standing));
        onWay.addAll(standing);
        onWay.retainAll(leading);
        out.addAll(structure.withInside(net, onWay));
        for (int i = depth + 1; i < depth + region.openings().size(); i++) {
            var level = goal.get(i);
            out.addAll(structure.withInside(level.net(), level.net().onwardTo(level.node())));
        }
        var beside = new HashMap<String, Fragment>();
        for (int i = depth; i < depth + region.openings().size(); i++) {
            var level = goal.get(i);
            for (Fragment around : Structure.path(structure.tree(level.net()), level.node())) {
                if (around instanceof Fragment.Block block
                        && region.openings().get(i - depth).credits().containsKey(block.join())) {
                    block.branches().stream()
                            .map(Fragment.Branch::flow)
                            .filter(flow -> !flow.has(level.node()))
                            .forEach(flow -> structure.withInside(level.net(), flow.all()).stream()
                                    .filter(step -> !passed.contains(step))
                                    .forEach(step -> beside.put(step, flow)));
                }
            }
        }
        out.addAll(beside.keySet());
        return out;
    }

    private boolean many(Structure.Level level) {
        Flow.Node node = level.net().nodes().get(level.node());
        return node != null && node.many();
    }

    private boolean splits(String node) {
        return splits(net, node);
    }

    private static boolean splits(Flow in, String node) {
        return in.kind(node) == Kind.AND || in.kind(node) == Kind.OR;
    }

    private boolean tangled(Fragment around) {
        return around instanceof Fragment.Tangle tangle && tangled(net, tangle);
    }

    private static boolean tangled(Flow in, Fragment.Tangle tangle) {
        return tangle.nodes().stream().anyMatch(node -> splits(in, node));
    }

    private Move refused(Move.Reason reason) {
        return new Move.Refused(reason, to);
    }
}
