package org.gridloom.process.net;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Nets for tests: blocks that are sound by construction, faults planted in them, and nets of no shape at all. */
final class Nets {
    private final Net.Builder net = new Net.Builder();
    private final Random random;
    private int elements;
    private int places;

    private Nets(Random random) {
        this.random = random;
    }

    enum Fault {
        /** A choice that meets in a parallel join. */
        CHOICE_INTO_JOIN,
        /** Parallel branches that meet without a join. */
        PARALLEL_INTO_MERGE,
        /** A circle without a way out. */
        CIRCLE,
        /** A step behind a place that nothing leads to. */
        NEVER_REACHED
    }

    /** Nested sequences, choices, parallel blocks and loops around one place of the fault, if there is one. */
    static Net blocks(Random random, int size, Fault... fault) {
        var nets = new Nets(random);
        int begin = nets.place();
        int end = nets.place();
        nets.net.initial(begin);
        int before = begin;
        if (fault.length > 0) {
            int planted = nets.place();
            int after = nets.place();
            nets.block(before, planted, size / 2);
            nets.plant(fault[0], planted, after);
            before = after;
        }
        nets.block(before, end, size);
        nets.move(Set.of(end), Set.of());
        return nets.net.build();
    }

    /** Anything: a few places and moves between them. */
    static Net wild(Random random) {
        var nets = new Nets(random);
        int count = 2 + random.nextInt(6);
        var all = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            all.add(nets.place());
        }
        nets.net.initial(0);
        int moves = 2 + random.nextInt(7);
        for (int i = 0; i < moves; i++) {
            var clears = random.nextInt(6) == 0 ? nets.some(all, 2) : Set.<Integer>of();
            var takes = nets.some(all, 1 + random.nextInt(2));
            var absent = random.nextInt(6) == 0
                    ? new java.util.HashSet<>(nets.some(all, 2))
                    : new java.util.HashSet<Integer>();
            absent.removeAll(takes);
            nets.net.step(new NetStep(List.of("e" + i), takes, nets.some(all, random.nextInt(3)), clears, absent));
        }
        return nets.net.build();
    }

    private Set<Integer> some(List<Integer> from, int most) {
        var chosen = new java.util.TreeSet<Integer>();
        for (int i = 0; i < most; i++) {
            chosen.add(from.get(random.nextInt(from.size())));
        }
        return chosen;
    }

    private int place() {
        int number = places++;
        return net.place("p" + number, "p" + number);
    }

    private void move(Collection<Integer> takes, Collection<Integer> puts) {
        net.step(NetStep.of(List.of("e" + elements++), takes, puts));
    }

    private void block(int from, int to, int size) {
        if (size <= 1) {
            move(Set.of(from), Set.of(to));
            return;
        }
        int part = size / 2;
        switch (random.nextInt(4)) {
            case 0 -> {
                int middle = place();
                block(from, middle, part);
                block(middle, to, size - part);
            }
            case 1 -> {
                branch(from, to, part);
                branch(from, to, size - part);
            }
            case 2 -> parallel(from, to, part, size - part);
            default -> loop(from, to, part, size - part);
        }
    }

    private void branch(int from, int to, int size) {
        int in = place();
        int out = place();
        move(Set.of(from), Set.of(in));
        block(in, out, size);
        move(Set.of(out), Set.of(to));
    }

    private void parallel(int from, int to, int left, int right) {
        int a = place();
        int b = place();
        int c = place();
        int d = place();
        move(Set.of(from), Set.of(a, b));
        block(a, c, left);
        block(b, d, right);
        move(Set.of(c, d), Set.of(to));
    }

    private void loop(int from, int to, int body, int back) {
        int head = place();
        int tail = place();
        move(Set.of(from), Set.of(head));
        block(head, tail, body);
        branch(tail, head, back);
        move(Set.of(tail), Set.of(to));
    }

    private void plant(Fault fault, int from, int to) {
        int a = place();
        int b = place();
        switch (fault) {
            case CHOICE_INTO_JOIN -> {
                move(Set.of(from), Set.of(a));
                move(Set.of(from), Set.of(b));
                move(Set.of(a, b), Set.of(to));
            }
            case PARALLEL_INTO_MERGE -> {
                move(Set.of(from), Set.of(a, b));
                move(Set.of(a), Set.of(to));
                move(Set.of(b), Set.of(to));
            }
            case CIRCLE -> {
                move(Set.of(from), Set.of(to));
                move(Set.of(from), Set.of(a));
                move(Set.of(a), Set.of(b));
                move(Set.of(b), Set.of(a));
            }
            default -> {
                move(Set.of(from), Set.of(to));
                move(Set.of(a), Set.of(to));
            }
        }
    }
}
