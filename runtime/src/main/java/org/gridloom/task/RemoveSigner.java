package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridloom.identity.People;
import org.gridloom.identity.PersonCard;
import org.gridloom.shared.Problem;
import org.gridloom.task.panel.Panel;
import org.gridloom.task.panel.PanelProblem;
import org.gridloom.task.panel.Seat;

/**
 * A seat that has not answered is taken away (减签), which may decide the step. Also undoes adding before and after, as long as
 * the added have not answered; the last seat of the step itself stays.
 */
@ApplicationScoped
class RemoveSigner implements TaskAct {
    private final HeldTask heldTask;
    private final WorkItems items;
    private final PanelRows panels;
    private final Seating seating;
    private final People people;
    private final TellAct tell;

    RemoveSigner(HeldTask heldTask, WorkItems items, PanelRows panels, Seating seating, People people, TellAct tell) {
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

    /** The seat is named by its id, or by the person who sits on it. */
    @Override
    @Transactional
    public void handle(ActRequest request) {
        WorkItem item = heldTask.forAct(request, action());
        String reason = HeldTask.reason(request.text("reason"));
        PanelRow row = item.taskId == null ? null : panels.take(item.taskId);
        Seat seat = Optional.ofNullable(row).map(PanelRow::panel).stream()
                .flatMap(RemoveSigner::asked)
                .filter(each -> each.id().equals(request.text("seat"))
                        || (each.holder().equals(request.text("seat"))
                                && !each.state().over()))
                .findFirst()
                .orElseThrow(() -> new Problem(PanelProblem.SEAT_OVER, Map.of("seat", request.text("seat"))));
        String holder = seat.holder();
        seating.change(panels.take(item.taskId), panel -> panel.remove(seat.id()));
        items.flush();
        tell.handle(
                item, action(), heldTask.caller().personId(), holder.isEmpty() ? List.of() : List.of(holder), reason);
    }

    /** Seats that could go; one's own is left by transferring it. */
    private List<Seat> removable(ActOn on) {
        return panels.findByIdOptional(on.taskId()).map(PanelRow::panel).stream()
                .filter(panel -> !panel.over())
                .flatMap(RemoveSigner::going)
                .filter(seat -> !seat.id().equals(on.card().id()))
                .toList();
    }

    private static Stream<Seat> going(Panel panel) {
        var stages = panel.stages();
        return IntStream.range(panel.current(), stages.size())
                .filter(at -> at == panel.current() || stages.get(at).added())
                .boxed()
                .flatMap(at -> stages.get(at).removable().stream());
    }

    /** Those one may ask for, whether or not they can go: who cannot is refused with the reason. */
    private static Stream<Seat> asked(Panel panel) {
        return panel.over()
                ? Stream.of()
                : panel.stages().stream().skip(panel.current()).flatMap(stage -> stage.seats().stream());
    }

    private String label(Seat seat) {
        return people.find(seat.holder()).map(PersonCard::name).orElseGet(() -> String.join(" / ", seat.posts()));
    }
}
