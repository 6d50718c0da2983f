package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.identity.People;
import org.gridloom.identity.PersonCard;
import org.gridloom.shared.Problem;
import org.gridloom.task.panel.Panel;
import org.gridloom.task.panel.PanelProblem;
import org.gridloom.task.panel.Seat;

/** A seat that has not answered is taken away (减签), which may decide the step; the last one stays. */
@ApplicationScoped
class RemoveSigner implements TaskAct {
    private final HeldTask heldTask;
    private final WorkItems items;
    private final PanelRows panels;
    private final Seating seating;
    private final People people;
    private final TellAct tell;

    RemoveSigner(
            HeldTask heldTask, WorkItems items, PanelRows panels, Seating seating, People people, TellAct tell) {
        this.heldTask = heldTask;
        this.items = items;
        this.panels = panels;
        this.seating = seating;
        this.people = people;
        this.tell = tell;
    }

    @Override
    public TaskAction action() {
        return TaskAction.REMOVE_SIGNER;
    }

    @Override
    public boolean applies(ActOn on) {
        return on.shared() && !on.lent() && !removable(on).isEmpty();
    }

    @Override
    public List<ActField> asks(ActOn on) {
        var options = removable(on).stream()
                .map(seat -> new ActField.Option(seat.id(), label(seat)))
                .toList();
        return List.of(new ActField("seat", ActField.Kind.CHOICE, true, options), ActField.reason());
    }

    @Override
    @Transactional
    public void handle(ActRequest request) {
        WorkItem item = heldTask.forAct(request, action());
        String reason = HeldTask.reason(request.text("reason"));
        String seat = request.text("seat");
        PanelRow row = Optional.ofNullable(item.taskId)
                .map(panels::take)
                .filter(found -> found.panel().seats().anyMatch(each -> each.id().equals(seat)))
                .orElseThrow(() -> new Problem(PanelProblem.SEAT_OVER, Map.of("seat", seat)));
        String holder = row.panel().seat(seat).holder();
        seating.change(row, panel -> panel.remove(seat));
        items.flush();
        tell.handle(
                item,
                action(),
                heldTask.caller().personId(),
                holder.isEmpty() ? List.of() : List.of(holder),
                reason);
    }

    /** Seats of the present stage that could go; one's own is left by transferring it. */
    private List<Seat> removable(ActOn on) {
        return panels.findByIdOptional(on.taskId()).map(PanelRow::panel).filter(panel -> !panel.over()).stream()
                .flatMap(RemoveSigner::present)
                .filter(seat -> !seat.id().equals(on.card().id()))
                .filter(seat -> !seat.state().over() && !seat.lead())
                .toList();
    }

    private static java.util.stream.Stream<Seat> present(Panel panel) {
        return panel.stages().get(panel.current()).seats().stream();
    }

    private String label(Seat seat) {
        return people.find(seat.holder()).map(PersonCard::name).orElseGet(() -> String.join(" / ", seat.posts()));
    }
}
