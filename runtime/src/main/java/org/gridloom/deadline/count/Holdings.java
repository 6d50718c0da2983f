package org.gridloom.deadline.count;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Who held a clock from when to when. At each instant between begin and end it is exactly one party, so that the running time
 * of all parties adds up to the whole for any history.
 *
 * @param stints in order, each beginning where the one before ends
 */
public record Holdings(List<Stint> stints) {
    /** A stretch in which one party held the clock. */
    public record Stint(Instant from, Instant to, Ledger.Party party) {}

    /** A piece of work inside a larger one, with who held it. */
    public record Inner(Instant from, Instant to, Holdings held) {}

    public Holdings {
        stints = List.copyOf(stints);
    }

    /** Of one clock, from its ledger. */
    public static Holdings of(Ledger ledger, Instant until) {
        var stints = new ArrayList<Stint>();
        var party = ledger.first();
        var since = ledger.start();
        for (var entry : ledger.entries()) {
            if (!entry.unitId().isEmpty() && entry.at().isBefore(until)) {
                var at = later(entry.at(), since);
                stints.add(new Stint(since, at, party));
                party = new Ledger.Party(entry.unitId(), entry.personId());
                since = at;
            }
        }
        stints.add(new Stint(since, later(until, since), party));
        return new Holdings(stints);
    }

    /**
     * Of the clock of a whole, from those of its pieces: whoever holds the piece that was begun last of those that are open; the
     * first party while none is.
     */
    public static Holdings ofWhole(Instant from, Instant until, Ledger.Party first, List<Inner> pieces) {
        var cuts = new TreeSet<Instant>();
        cuts.add(from);
        pieces.forEach(piece -> {
            cuts.add(piece.from());
            cuts.add(piece.to());
            piece.held().stints().forEach(stint -> cuts.add(stint.from()));
        });
        var inside = cuts.stream()
                .filter(cut -> !cut.isBefore(from) && cut.isBefore(until))
                .toList();
        var stints = new ArrayList<Stint>();
        for (int i = 0; i < inside.size(); i++) {
            var to = i + 1 < inside.size() ? inside.get(i + 1) : until;
            stints.add(new Stint(inside.get(i), to, holder(inside.get(i), first, pieces)));
        }
        return new Holdings(stints);
    }

    private static Ledger.Party holder(Instant at, Ledger.Party otherwise, List<Inner> pieces) {
        var holder = otherwise;
        Instant begun = Instant.MIN;
        for (var piece : pieces) {
            boolean open = !piece.from().isAfter(at) && piece.to().isAfter(at);
            if (open && !piece.from().isBefore(begun)) {
                begun = piece.from();
                holder = piece.held().at(at, holder);
            }
        }
        return holder;
    }

    private Ledger.Party at(Instant at, Ledger.Party otherwise) {
        return stints.stream()
                .filter(stint -> !stint.from().isAfter(at) && stint.to().isAfter(at))
                .map(Stint::party)
                .findFirst()
                .orElse(otherwise);
    }

    /** Running time of each party, in the order in which they first held the clock. */
    public Map<Ledger.Party, Duration> times(WorkCalendar calendar, Counting counting, List<Pause> pauses) {
        var times = new LinkedHashMap<Ledger.Party, Duration>();
        for (var stint : stints) {
            times.merge(
                    stint.party(),
                    RunningTime.between(calendar, counting, stint.from(), stint.to(), pauses),
                    Duration::plus);
        }
        return times;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
