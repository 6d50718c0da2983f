package org.gridloom.deadline.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The days whose notice is known, as runs of whole years, so that a stretch of days is asked for at once. */
final class KnownDays {
    private final long[] first;
    private final long[] last;

    private KnownDays(List<long[]> runs) {
        first = runs.stream().mapToLong(run -> run[0]).toArray();
        last = runs.stream().mapToLong(run -> run[1]).toArray();
    }

    static KnownDays of(Set<Integer> years) {
        var runs = new ArrayList<long[]>();
        for (int year : years.stream().sorted().toList()) {
            long from = LocalDate.of(year, 1, 1).toEpochDay();
            long to = LocalDate.of(year, 12, 31).toEpochDay();
            if (!runs.isEmpty() && runs.get(runs.size() - 1)[1] == from - 1) {
                runs.get(runs.size() - 1)[1] = to;
            } else {
                runs.add(new long[] {from, to});
            }
        }
        return new KnownDays(runs);
    }

    /** Whether every day from one to another, both included, is known; they are epoch days. */
    boolean all(long from, long to) {
        for (int i = 0; i < first.length; i++) {
            if (first[i] <= from && to <= last[i]) {
                return true;
            }
        }
        return from > to;
    }

    boolean none() {
        return first.length == 0;
    }

    long firstDay() {
        return first[0];
    }

    long lastDay() {
        return last[last.length - 1];
    }
}
