package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridloom.identity.People;
import org.gridloom.task.panel.Panel;
import org.gridloom.task.panel.Seat;
import org.gridloom.task.panel.Verdict;

/** The seats of a step in order; none for a step that one person does. */
@ApplicationScoped
class ViewSeats {
    private final PanelRows panels;
    private final People people;

    ViewSeats(PanelRows panels, People people) {
        this.panels = panels;
        this.people = people;
    }

    List<SeatView> of(WorkItem item) {
        return item.taskId == null
                ? List.of()
                : panels.findByIdOptional(item.taskId)
                        .map(PanelRow::panel)
                        .map(this::views)
                        .orElse(List.of());
    }

    /** Whether others decided before this person answered: the answer is still heard, and changes nothing. */
    boolean late(WorkItem item, String person) {
        return HeldTask.late(item, person)
                && panels
                        .findByIdOptional(item.taskId)
                        .map(PanelRow::panel)
                        .filter(panel -> !panel.withdrawn())
                        .stream()
                        .flatMap(panel -> panel.stages().stream())
                        .anyMatch(stage -> stage.decision() != Verdict.NONE
                                && stage.seats().stream()
                                        .anyMatch(seat -> seat.id().equals(item.id)));
    }

    private List<SeatView> views(Panel panel) {
        var names = people.names(panel.seats()
                .map(Seat::holder)
                .filter(holder -> !holder.isEmpty())
                .distinct()
                .toList());
        var active = panel.active();
        var views = new ArrayList<SeatView>();
        for (int i = 0; i < panel.stages().size(); i++) {
            for (Seat seat : panel.stages().get(i).seats()) {
                views.add(new SeatView(
                        seat.id(),
                        i + 1,
                        active.contains(seat),
                        seat.lead(),
                        Optional.ofNullable(names.get(seat.holder())),
                        seat.posts(),
                        seat.state(),
                        seat.vote()));
            }
        }
        return views;
    }
}
