package org.gridloom.deadline.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.deadline.count.Calendars2026.OFFICE;
import static org.gridloom.deadline.count.Calendars2026.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever held a clock, and however often it stood, was returned or handed on: the parties add up to the whole. */
class HoldingsProperties {
    private static final Instant BEGIN = at("2026-02-02T08:00");

    @Property(tries = 500)
    void theSumOverHoldersIsTheTotalForAnyHistory(
            @ForAll Counting counting, @ForAll("histories") List<LedgerEntry> entries, @ForAll("lengths") int length) {
        var until = BEGIN.plusSeconds(length * 60L);
        var ledger = ledger(counting, entries);
        var held = ledger.held(OFFICE, until);
        assertThat(sum(held)).isEqualTo(RunningTime.between(OFFICE, counting, BEGIN, until, ledger.pauses()));
    }

    @Property(tries = 300)
    void theSumOverHoldersOfAWholeCaseIsItsTotalWhateverStepsItHad(
            @ForAll Counting counting,
            @ForAll("pieces") List<int[]> pieces,
            @ForAll("histories") List<LedgerEntry> entries,
            @ForAll("lengths") int length) {
        var until = BEGIN.plusSeconds(length * 60L);
        var inner = new ArrayList<Holdings.Inner>();
        for (int[] piece : pieces) {
            var from = BEGIN.plusSeconds(piece[0] * 60L);
            var to = from.plusSeconds(piece[1] * 60L);
            var later = entries.stream().filter(e -> !e.at().isBefore(from)).toList();
            var ledger = new Ledger(
                    from, new Ledger.Party("unit-" + piece[0] % 3, ""), Limit.parse("5wd"), OnReturn.REMAINING, later);
            inner.add(new Holdings.Inner(from, to, Holdings.of(ledger, to)));
        }
        var pauses = ledger(counting, entries).pauses();
        var held = Holdings.ofWhole(BEGIN, until, new Ledger.Party("home", ""), inner)
                .times(OFFICE, counting, pauses);
        assertThat(sum(held)).isEqualTo(RunningTime.between(OFFICE, counting, BEGIN, until, pauses));
    }

    @Example
    void theStepBegunLastHoldsTheWholeAndBetweenStepsTheHome() {
        var accept = inner("2026-02-02T09:00", "2026-02-02T11:00", "grid");
        var handle = inner("2026-02-02T14:00", "2026-02-03T18:00", "town");
        var beside = inner("2026-02-03T09:00", "2026-02-03T12:00", "police");
        var held = Holdings.ofWhole(
                        at("2026-02-02T09:00"),
                        at("2026-02-03T18:00"),
                        new Ledger.Party("home", ""),
                        List.of(accept, handle, beside))
                .times(OFFICE, Counting.WORKING_HOURS, List.of());
        assertThat(held)
                .containsEntry(new Ledger.Party("grid", ""), Duration.ofHours(2))
                .containsEntry(new Ledger.Party("home", ""), Duration.ofHours(1))
                .containsEntry(new Ledger.Party("police", ""), Duration.ofHours(3))
                .containsEntry(new Ledger.Party("town", ""), Duration.ofHours(8));
    }

    private static Holdings.Inner inner(String from, String to, String unit) {
        var ledger = new Ledger(at(from), new Ledger.Party(unit, ""), Limit.parse("2wd"), OnReturn.FRESH, List.of());
        return new Holdings.Inner(at(from), at(to), Holdings.of(ledger, at(to)));
    }

    private static Ledger ledger(Counting counting, List<LedgerEntry> entries) {
        return new Ledger(
                BEGIN, new Ledger.Party("unit-0", ""), new Limit(counting, 90, false), OnReturn.FRESH, entries);
    }

    private static Duration sum(Map<Ledger.Party, Duration> held) {
        return held.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(0, 60 * 24 * 60);
    }

    @Provide
    Arbitrary<List<int[]>> pieces() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 50 * 24 * 60),
                        Arbitraries.integers().between(1, 9 * 24 * 60))
                .as((from, length) -> new int[] {from, length})
                .list()
                .ofMaxSize(6);
    }

    /** Acts in order of time: hand-overs and returns to parties, and pauses that are resumed or not. */
    @Provide
    Arbitrary<List<LedgerEntry>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 50 * 24 * 60),
                        Arbitraries.of(LedgerEntry.Kind.HAND_OVER, LedgerEntry.Kind.RETURN, LedgerEntry.Kind.PAUSE),
                        Arbitraries.integers().between(0, 3))
                .as((minute, kind, party) -> new int[] {minute, kind.ordinal(), party})
                .list()
                .ofMaxSize(10)
                .map(HoldingsProperties::inOrder);
    }

    private static List<LedgerEntry> inOrder(List<int[]> acts) {
        var entries = new ArrayList<LedgerEntry>();
        boolean stands = false;
        for (int[] act :
                acts.stream().sorted((a, b) -> Integer.compare(a[0], b[0])).toList()) {
            var kind = LedgerEntry.Kind.values()[act[1]];
            if (kind == LedgerEntry.Kind.PAUSE && stands) {
                kind = LedgerEntry.Kind.RESUME;
            }
            stands = kind == LedgerEntry.Kind.PAUSE || stands && kind != LedgerEntry.Kind.RESUME;
            boolean moves = kind == LedgerEntry.Kind.HAND_OVER || kind == LedgerEntry.Kind.RETURN;
            entries.add(new LedgerEntry(kind, BEGIN.plusSeconds(act[0] * 60L), moves ? "unit-" + act[2] : "", "", ""));
        }
        return entries;
    }
}
