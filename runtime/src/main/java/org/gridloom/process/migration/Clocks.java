package org.gridloom.process.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridloom.process.migration.Plan.ClockMove;
import org.gridloom.process.migration.Plan.Fate;
import org.gridloom.process.migration.Shape.Element;
import org.gridloom.shared.Finding;

/** What becomes of the time limit of a step and of the timers drawn at it. */
final class Clocks {
    private final Shape from;
    private final Shape to;
    private final Choices choices;
    private final List<Finding> findings;

    Clocks(Shape from, Shape to, Choices choices, List<Finding> findings) {
        this.from = from;
        this.to = to;
        this.choices = choices;
        this.findings = findings;
    }

    Fate limit(Element old, Element now) {
        if (old.limit().isEmpty()) {
            return now.limit().isEmpty() ? Fate.KEEP : Fate.START;
        }
        if (now.limit().isEmpty()) {
            return Fate.STOP;
        }
        return fate(old.id());
    }

    private Fate fate(String clock) {
        return choices.clock(clock) == Choices.Clock.KEEP ? Fate.KEEP : Fate.RESTART;
    }

    List<ClockMove> at(Token token, Element old, Element now) {
        var moves = new ArrayList<ClockMove>();
        var begun = new HashSet<String>();
        for (String clock : new TreeSet<>(token.clocks())) {
            if (clock.equals(old.id())) {
                moves.add(new ClockMove(clock, now.id(), fate(clock)));
                continue;
            }
            var target = to.find(choices.target(clock)).filter(b -> b.host().equals(now.id()) && b.timed());
            moves.add(target.map(b -> new ClockMove(clock, b.id(), fate(clock)))
                    .orElseGet(() -> new ClockMove(clock, "", Fate.STOP)));
            if (target.isEmpty()) {
                findings.add(Faults.warning(old, "MIGRATION_TIMER_STOPS", Map.of("timer", clock)));
            } else {
                begun.add(target.get().id());
                timer(clock, target.get());
            }
        }
        // One that was there before and no longer runs has had its time.
        var over = new HashSet<String>();
        from.boundaries(old.id()).forEach(b -> over.add(choices.target(b.id())));
        to.boundaries(now.id()).stream()
                .filter(b -> b.timed() && !begun.contains(b.id()) && !over.contains(b.id()))
                .forEach(b -> moves.add(new ClockMove("", b.id(), Fate.START)));
        return moves;
    }

    private void timer(String clock, Element now) {
        String before = from.find(clock).map(Element::event).orElse("");
        if (!before.equals(now.event()) && fate(clock) == Fate.KEEP) {
            findings.add(Faults.warning(now, "MIGRATION_TIMER_CHANGED", Map.of("from", before, "to", now.event())));
        }
    }
}
