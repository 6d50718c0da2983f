package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.deadline.DeadlineView;
import org.gridloom.deadline.Deadlines;
import org.gridloom.deadline.MoveClock;
import org.gridloom.outbox.Outbox;
import org.gridloom.process.ProcessEngine;
import org.gridloom.task.panel.Panel;
import org.gridloom.task.panel.Rule;
import org.gridloom.task.panel.Seat;
import org.gridloom.task.panel.Verdict;

/**
 * Keeps work items and panels in step: a work item is a seat. A step of one seat has no panel and costs nothing here; one
 * of several has a row of its own, and the engine is told once, when the panel has decided.
 */
@ApplicationScoped
class Seating {
    private final WorkItems items;
    private final PanelRows panels;
    private final Deadlines deadlines;
    private final MoveClock moveClock;
    private final ProcessEngine engine;
    private final Outbox outbox;
    private final AnswerText text;
    private final Clock clock;

    Seating(
            WorkItems items,
            PanelRows panels,
            Deadlines deadlines,
            MoveClock moveClock,
            ProcessEngine engine,
            Outbox outbox,
            AnswerText text,
            Clock clock) {
        this.items = items;
        this.panels = panels;
        this.deadlines = deadlines;
        this.moveClock = moveClock;
        this.engine = engine;
        this.outbox = outbox;
        this.text = text;
        this.clock = clock;
    }

    /** Somebody takes the item from its pool. */
    void claim(WorkItem item, String person) {
        item.give(person, clock.instant());
        mirror(item, panel -> panel.claim(item.id, person));
    }

    void release(WorkItem item) {
        mirror(item, panel -> panel.release(item.id));
        item.putBack();
    }

    /** The duty goes to another person for good, and the clock with it. */
    void transfer(WorkItem item, String from, String to) {
        claimed(item, from);
        item.give(to, clock.instant());
        mirror(item, panel -> panel.transfer(item.id, to));
        clockTo(item, to);
    }

    /** The duty is lent; the answer goes back to the owner. */
    void delegate(WorkItem item, String owner, String to) {
        claimed(item, owner);
        item.give(to);
        item.ownerId = owner;
        mirror(item, panel -> panel.delegate(item.id, to));
        clockTo(item, to);
    }

    void resolve(WorkItem item) {
        String owner = item.ownerId;
        item.give(owner);
        item.ownerId = null;
        mirror(item, panel -> panel.resolve(item.id));
        clockTo(item, owner);
    }

    private void claimed(WorkItem item, String person) {
        if (item.holderId == null) {
            claim(item, person);
        }
    }

    private void mirror(WorkItem item, UnaryOperator<Panel> operation) {
        if (item.taskId != null) {
            PanelRow row = panels.take(item.taskId);
            Panel before = row.panel();
            row.keep(operation.apply(before));
            clockFollows(item, before, row.panel());
        }
    }

    private void clockTo(WorkItem only, String person) {
        if (only.taskId == null && only.dueAt != null) {
            moveClock.handOver(only.id, only.unitId, person, "");
        }
    }

    /** While several may act at once the unit holds the clock; one alone holds it himself. */
    private void clockFollows(WorkItem item, Panel before, Panel now) {
        if (item.dueAt != null && !now.over() && !PanelRow.party(now).equals(PanelRow.party(before))) {
            items.flush();
            moveClock.handOver(item.engineTask(), item.unitId, PanelRow.party(now), "");
        }
    }

    /** The panel of the item, made for a step that had a single seat until now. */
    PanelRow panelOf(WorkItem item) {
        if (item.taskId != null) {
            return panels.take(item.taskId);
        }
        item.taskId = item.id;
        var panel = Panel.of(Rule.SINGLE, java.util.List.of(Seat.ofPool(item.id, item.postList())));
        String owner = item.ownerId == null ? item.holderId : item.ownerId;
        if (owner != null) {
            panel = panel.claim(item.id, owner);
        }
        if (item.ownerId != null) {
            panel = panel.delegate(item.id, item.holderId);
        }
        var row = new PanelRow(item, "", panel);
        panels.persist(row);
        return row;
    }

    /**
     * Before anything of a vote is written: of two people who vote at once the second waits here, not with a row the first
     * needs. True when the first one's vote ended this seat.
     */
    boolean overMeanwhile(WorkItem item) {
        if (!panels.take(item.taskId).panel().seat(item.id).state().over()) {
            return false;
        }
        items.getEntityManager().refresh(item);
        return true;
    }

    /** A vote: the item has been written as done. Answers whether the step is decided by it. */
    boolean vote(WorkItem item, String person, Map<String, Object> answers) {
        stopOwnClock(item);
        return change(panels.take(item.taskId), panel -> {
            var claimed = panel.seat(item.id).holder().isEmpty() ? panel.claim(item.id, person) : panel;
            return claimed.decide(item.id, panels.take(item.taskId).verdictOf(item, answers));
        });
    }

    private void stopOwnClock(WorkItem item) {
        if (item.ownClock) {
            deadlines.stop(item.id);
        }
    }

    /** A vote after the decision: recorded, without effect. */
    void lateVote(WorkItem item, Map<String, Object> answers) {
        PanelRow row = panels.take(item.taskId);
        row.keep(row.panel().decide(item.id, row.verdictOf(item, answers)));
    }

    /** Changes who sits on the panel; tells the engine when that decides the step. Answers whether it did. */
    boolean change(PanelRow row, UnaryOperator<Panel> operation) {
        Panel before = row.panel();
        Panel now = operation.apply(before);
        row.keep(now);
        items.flush();
        clockFollows(sync(row.id, now), before, now);
        if (now.decision() != Verdict.NONE) {
            decided(row, now);
            return true;
        }
        return false;
    }

    /** The process has left the step. */
    void close(String taskId) {
        PanelRow row = panels.take(taskId);
        Panel now = row.panel().withdraw();
        row.keep(now);
        sync(taskId, now);
        deadlines.stop(taskId);
    }

    private void decided(PanelRow row, Panel panel) {
        Seat deciding = panel.deciding().orElseThrow();
        String verdict = panel.decision().name().toLowerCase(Locale.ROOT);
        var answers = PanelRow.outcome(panel, text.read(items.require(deciding.id()).answers));
        items.flush();
        deadlines.stop(row.id);
        outbox.publish(new TaskDecided(row.id, row.caseId, verdict, clock.instant()));
        engine.complete(row.instanceId, row.id, answers);
    }

    /** Makes the work items what the seats say; a seat gets its item when its turn comes. Answers one of them. */
    private WorkItem sync(String taskId, Panel panel) {
        Map<String, WorkItem> known =
                items.ofTask(taskId).stream().collect(Collectors.toMap(item -> item.id, item -> item));
        var active = panel.active().stream().map(Seat::id).collect(Collectors.toSet());
        // Always the first seat, so that what a new one is copied from does not depend on chance.
        var pattern = panel.seats()
                .flatMap(seat -> Stream.ofNullable(known.get(seat.id())))
                .findFirst()
                .orElseThrow();
        panel.seats().forEach(seat -> {
            WorkItem item = known.get(seat.id());
            if (item == null) {
                if (active.contains(seat.id())) {
                    open(fresh(pattern, seat));
                }
            } else if (seat.state().over()) {
                if (!item.over()) {
                    item.end(TaskState.WITHDRAWN, clock.instant(), item.holderId);
                    stopOwnClock(item);
                }
            } else {
                item.state = active.contains(seat.id()) ? TaskState.OPEN : TaskState.WAITING;
            }
        });
        return pattern;
    }

    /** Has the limit of the step, also where the seat it is copied from has one of its own. */
    private WorkItem fresh(WorkItem pattern, Seat seat) {
        WorkItem item = WorkItem.beside(pattern, seat, clock.instant());
        if (pattern.ownClock) {
            var step = Optional.ofNullable(deadlines.views(Set.of(item.taskId)).get(item.taskId));
            item.dueAt = step.flatMap(DeadlineView::due).orElse(null);
            item.warnAt = step.flatMap(DeadlineView::warnAt).orElse(null);
        }
        return item;
    }

    void open(WorkItem item) {
        items.persist(item);
        outbox.publish(new TaskOpened(item.id, item.caseId, item.step, item.unitId, item.openedAt));
    }
}
