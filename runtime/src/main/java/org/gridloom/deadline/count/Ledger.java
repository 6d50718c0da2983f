package org.gridloom.deadline.count;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that was done to one clock, in order; all dates are derived from it and from nothing else. */
public record Ledger(Instant start, Party first, Limit limit, OnReturn onReturn, List<LedgerEntry> entries) {
    /** Who holds the clock; the person is empty for a pool. */
    public record Party(String unitId, String personId) {}

    public Ledger {
        entries = List.copyOf(entries);
    }

    /** From when the present budget counts: the start, or the last return that gave a fresh one. */
    public Instant countedFrom() {
        var from = start;
        for (var entry : entries) {
            if (restarts(entry)) {
                from = entry.at();
            }
        }
        return from;
    }

    /** When the clock stood; the last one has no end while it still stands. */
    public List<Pause> pauses() {
        var pauses = new ArrayList<Pause>();
        @Nullable Instant since = null;
        for (var entry : entries) {
            if (entry.kind() == LedgerEntry.Kind.PAUSE) {
                since = entry.at();
            } else if (entry.kind() == LedgerEntry.Kind.RESUME && since != null) {
                pauses.add(new Pause(since, entry.at()));
                since = null;
            }
        }
        if (since != null) {
            pauses.add(Pause.open(since));
        }
        return pauses;
    }

    /** Extensions of the present budget. */
    public List<Limit> extensions() {
        var extensions = new ArrayList<Limit>();
        for (var entry : entries) {
            if (restarts(entry)) {
                extensions.clear();
            } else if (entry.kind() == LedgerEntry.Kind.EXTEND) {
                extensions.add(Limit.parse(entry.extension()));
            }
        }
        return extensions;
    }

    /** How often the warnings begin anew: with every extension and fresh budget. */
    public int series() {
        return (int) entries.stream()
                .filter(entry -> entry.kind() == LedgerEntry.Kind.EXTEND || restarts(entry))
                .count();
    }

    /** When it ends, with the reckoning line by line. */
    public Due due(WorkCalendar calendar) {
        return DueDates.of(limit, countedFrom(), calendar, pauses(), extensions());
    }

    /** When it ends. */
    public End end(WorkCalendar calendar) {
        return DueDates.end(limit, countedFrom(), calendar, pauses(), extensions());
    }

    /** When a share of the limit is used up. */
    public Instant warnAt(int percent, WorkCalendar calendar) {
        return DueDates.share(limit, percent, countedFrom(), calendar, pauses(), extensions());
    }

    /** Running time each party held the clock until an instant; the sum over the parties is the whole. */
    public Map<Party, Duration> held(WorkCalendar calendar, Instant until) {
        return Holdings.of(this, until).times(calendar, limit.counting(), pauses());
    }

    private boolean restarts(LedgerEntry entry) {
        return entry.kind() == LedgerEntry.Kind.RETURN && onReturn == OnReturn.FRESH;
    }
}
