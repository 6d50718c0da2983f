package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import org.gridloom.deadline.DeadlineMissed;
import org.gridloom.outbox.Delivered;
import org.gridloom.outbox.OutboxSubscriber;
import org.gridloom.task.panel.Panel;
import org.gridloom.task.panel.Rule;

/**
 * When the time of a joint step is over, or that of its assistants, the lead need not wait for those any more who have not
 * answered (协办).
 */
@ApplicationScoped
class EndAssisting implements OutboxSubscriber {
    private final WorkItems items;
    private final PanelRows panels;
    private final Seating seating;

    EndAssisting(WorkItems items, PanelRows panels, Seating seating) {
        this.items = items;
        this.panels = panels;
        this.seating = seating;
    }

    @Override
    public boolean wants(String type) {
        return type.equals(DeadlineMissed.TYPE);
    }

    @Override
    public void on(Delivered event) {
        panels.findByIdOptional(event.subject())
                .filter(row -> waitsForAssistants(row.panel()))
                .ifPresent(row -> seating.change(panels.take(row.id), Panel::assistantsOver));
        items.findByIdOptional(event.subject())
                .filter(item -> item.ownClock && !item.over())
                .map(item -> panels.take(item.taskId))
                .filter(row -> waitsForAssistants(row.panel()))
                .filter(row ->
                        row.panel().active().stream().anyMatch(seat -> seat.id().equals(event.subject())))
                .ifPresent(row -> seating.change(row, panel -> panel.remove(event.subject())));
    }

    private static boolean waitsForAssistants(Panel panel) {
        return !panel.over()
                && panel.stages().get(panel.current()).rule().kind() == Rule.Kind.JOINT
                && panel.active().stream().noneMatch(seat -> seat.lead());
    }
}
