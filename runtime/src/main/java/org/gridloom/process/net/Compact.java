package org.gridloom.process.net;

import java.util.Arrays;
import java.util.Set;

/** A net as bits, for speed: a marking is one bit a place, for a second token is a fault and ends the search there. */
final class Compact {
    final Net net;
    final long[][] takes;
    final long[][] puts;
    private final long[][] clears;
    private final long[][] absent;
    private final int words;

    Compact(Net net) {
        this.net = net;
        this.words = net.places().size() / Long.SIZE + 1;
        this.takes = masks(NetStep::takes);
        this.puts = masks(NetStep::puts);
        this.clears = masks(NetStep::clears);
        this.absent = masks(NetStep::absent);
    }

    private long[][] masks(java.util.function.Function<NetStep, Set<Integer>> part) {
        return net.steps().stream().map(step -> mask(part.apply(step))).toArray(long[][]::new);
    }

    long[] mask(Set<Integer> places) {
        long[] mask = new long[words];
        places.forEach(p -> mask[p / Long.SIZE] |= 1L << (p % Long.SIZE));
        return mask;
    }

    Marking initial() {
        return new Marking(mask(net.initial()));
    }

    boolean enabled(Marking at, int step) {
        long[] take = takes[step];
        long[] none = absent[step];
        for (int w = 0; w < words; w++) {
            if ((at.bits[w] & take[w]) != take[w] || (at.bits[w] & none[w]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** What remains after taking and emptying, before anything is put. */
    Marking rest(Marking at, int step) {
        long[] bits = new long[words];
        for (int w = 0; w < words; w++) {
            bits[w] = at.bits[w] & ~takes[step][w] & ~clears[step][w];
        }
        return new Marking(bits);
    }

    /** A place that would get a second token, or -1. */
    int meeting(Marking rest, int step) {
        for (int w = 0; w < words; w++) {
            long both = rest.bits[w] & puts[step][w];
            if (both != 0) {
                return w * Long.SIZE + Long.numberOfTrailingZeros(both);
            }
        }
        return -1;
    }

    Marking put(Marking rest, int step) {
        long[] bits = rest.bits.clone();
        for (int w = 0; w < words; w++) {
            bits[w] |= puts[step][w];
        }
        return new Marking(bits);
    }

    /** Which places hold a token. */
    static final class Marking {
        final long[] bits;

        Marking(long[] bits) {
            this.bits = bits;
        }

        boolean empty() {
            return Arrays.stream(bits).allMatch(w -> w == 0);
        }

        boolean has(int place) {
            return (bits[place / Long.SIZE] & 1L << (place % Long.SIZE)) != 0;
        }

        boolean touches(long[] mask) {
            for (int w = 0; w < bits.length; w++) {
                if ((bits[w] & mask[w]) != 0) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Marking marking && Arrays.equals(bits, marking.bits);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bits);
        }
    }
}
