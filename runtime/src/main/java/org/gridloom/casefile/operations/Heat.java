package org.gridloom.casefile.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long the steps of a process take, each instant counted once: suspended while a clock of the case stands still, else
 * waiting until somebody takes the step, else working.
 */
final class Heat {
    private Heat() {}

    /**
     * One step. Times are sums over all visits, in seconds, of real time; where several people sit at one step, over the seats.
     *
     * @param count how often it was opened
     * @param open how often it stands open now
     */
    record StepHeat(
            String step,
            String name,
            int count,
            int open,
            long waitingSeconds,
            long workingSeconds,
            long suspendedSeconds) {
        StepHeat plus(boolean another, boolean stillOpen, long waiting, long working, long suspended) {
            return new StepHeat(
                    step,
                    name,
                    count + (another ? 1 : 0),
                    open + (another && stillOpen ? 1 : 0),
                    waitingSeconds + waiting,
                    workingSeconds + working,
                    suspendedSeconds + suspended);
        }
    }

    /** A clock of a case stopped or ran again. */
    record ClockMove(String caseId, String clockId, boolean stopped, Instant at) {}

    private record Span(Instant from, Instant to) {
        long within(Instant begin, Instant end) {
            Instant late = from.isAfter(begin) ? from : begin;
            Instant early = to.isBefore(end) ? to : end;
            return early.isAfter(late) ? Duration.between(late, early).toSeconds() : 0;
        }
    }

    /** @param moves in order of time */
    static List<StepHeat> of(List<StepVisit> visits, List<ClockMove> moves, Instant now) {
        var stops = stops(moves, now);
        var steps = new LinkedHashMap<String, StepHeat>();
        var seen = new HashSet<String>();
        for (StepVisit visit : visits) {
            Instant end = visit.endedAt().orElse(now);
            Instant taken = visit.takenAt().filter(at -> at.isBefore(end)).orElse(end);
            var spans = stops.getOrDefault(visit.caseId(), List.of());
            long stoodWaiting = sum(spans, visit.openedAt(), taken);
            long stoodWorking = sum(spans, taken, end);
            steps.put(
                    visit.step(),
                    Optional.ofNullable(steps.get(visit.step()))
                            .orElseGet(() -> new StepHeat(visit.step(), visit.name(), 0, 0, 0, 0, 0))
                            .plus(
                                    seen.add(visit.task()),
                                    visit.endedAt().isEmpty(),
                                    seconds(visit.openedAt(), taken) - stoodWaiting,
                                    seconds(taken, end) - stoodWorking,
                                    stoodWaiting + stoodWorking));
        }
        return List.copyOf(steps.values());
    }

    /** Spans in which at least one clock of the case stood still, by case. */
    private static Map<String, List<Span>> stops(List<ClockMove> moves, Instant now) {
        var spans = new HashMap<String, List<Span>>();
        var standing = new HashMap<String, Map<String, Instant>>();
        for (ClockMove move : moves) {
            var clocks = standing.computeIfAbsent(move.caseId(), id -> new LinkedHashMap<>());
            if (move.stopped()) {
                clocks.putIfAbsent(move.clockId(), move.at());
                continue;
            }
            Instant first = earliest(clocks);
            clocks.remove(move.clockId());
            if (clocks.isEmpty() && first != null) {
                spans.computeIfAbsent(move.caseId(), id -> new ArrayList<>()).add(new Span(first, move.at()));
            } else if (first != null) {
                // another clock still stands: the span goes on from where it began
                clocks.replaceAll((clock, since) -> first);
            }
        }
        standing.forEach((caseId, clocks) -> {
            Instant first = earliest(clocks);
            if (first != null) {
                spans.computeIfAbsent(caseId, id -> new ArrayList<>()).add(new Span(first, now));
            }
        });
        return spans;
    }

    private static @Nullable Instant earliest(Map<String, Instant> clocks) {
        return clocks.values().stream().min(Instant::compareTo).orElse(null);
    }

    private static long sum(List<Span> spans, Instant from, Instant to) {
        return spans.stream().mapToLong(span -> span.within(from, to)).sum();
    }

    private static long seconds(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to).toSeconds() : 0;
    }
}
