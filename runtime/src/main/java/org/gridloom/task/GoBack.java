package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gridloom.deadline.ReopenClock;
import org.gridloom.outbox.Outbox;
import org.gridloom.process.ProcessMoves;
import org.gridloom.process.ReturnPoint;

/** What every act that goes back has in common: the step opens for who did it, with the clock its limit gives on a return. */
@ApplicationScoped
class GoBack {
    private final WorkItems items;
    private final TaskNotes notes;
    private final ProcessMoves moves;
    private final Seating seating;
    private final Colleagues colleagues;
    private final ReopenClock reopenClock;
    private final Outbox outbox;
    private final Clock clock;

    GoBack(
            WorkItems items,
            TaskNotes notes,
            ProcessMoves moves,
            Seating seating,
            Colleagues colleagues,
            ReopenClock reopenClock,
            Outbox outbox,
            Clock clock) {
        this.items = items;
        this.notes = notes;
        this.moves = moves;
        this.seating = seating;
        this.colleagues = colleagues;
        this.reopenClock = reopenClock;
        this.outbox = outbox;
        this.clock = clock;
    }

    List<ReturnPoint> points(ActOn on) {
        return moves.points(on.instanceId(), on.taskId());
    }

    List<ReturnPoint> points(WorkItem item) {
        return moves.points(item.instanceId, item.engineTask());
    }

    static List<ActField.Option> options(List<ReturnPoint> points) {
        return points.stream()
                .map(point -> new ActField.Option(point.step(), point.name()))
                .toList();
    }

    /** Why, and which calls to others a return to one of the points would not take back. */
    static List<ActField> reasonAfter(List<ReturnPoint> points) {
        var calls = points.stream()
                .flatMap(point -> point.calls().stream())
                .distinct()
                .toList();
        return calls.isEmpty() ? List.of(ActField.reason()) : List.of(ActField.told("calls", calls), ActField.reason());
    }

    /** Returns an item to a step of its process, with a note and an event. */
    void handle(WorkItem item, TaskAction action, String person, String step, String reason) {
        var earlier = items.lastDone(item.instanceId, step);
        notes.persist(new TaskNote(item, action, person, null, clock.instant(), reason));
        var moved = moves.back(item.instanceId, item.engineTask(), step);
        reopened(item.instanceId, step, earlier, reason);
        outbox.publish(new TaskReturned(item.id, item.caseId, item.step, moved.step(), moved.calls(), clock.instant()));
    }

    /** The step has just opened again: it goes to who did it, when that person may still do it. */
    void reopened(String instanceId, String step, Optional<WorkItem> earlier, String reason) {
        var open = items.openAt(instanceId, step);
        if (earlier.isEmpty() || open.size() != 1 || open.get(0).taskId != null) {
            return;
        }
        WorkItem item = open.get(0);
        WorkItem before = earlier.get();
        if (item.holderId == null && before.endedBy != null && colleagues.suit(item, "", before.endedBy)) {
            seating.claim(item, before.endedBy);
        }
        if (item.dueAt != null) {
            items.flush();
            reopenClock.handle(before.engineTask(), item.engineTask(), reason);
        }
    }
}
