package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.gridloom.task.panel.Panel;
import org.gridloom.task.panel.Rule;
import org.gridloom.task.panel.Seat;
import org.gridloom.task.panel.Stage;

/** What all acts share that bring further people to a step. */
@ApplicationScoped
class Signers {
    private final HeldTask heldTask;
    private final WorkItems items;
    private final Seating seating;
    private final Circle circle;
    private final TellAct tell;

    Signers(HeldTask heldTask, WorkItems items, Seating seating, Circle circle, TellAct tell) {
        this.heldTask = heldTask;
        this.items = items;
        this.seating = seating;
        this.circle = circle;
        this.tell = tell;
    }

    List<ActField> people(ActOn on) {
        return List.of(new ActField("people", ActField.Kind.PEOPLE, true, circle.options(on)), ActField.reason());
    }

    /** For a stage of its own: also how its seats decide. */
    List<ActField> peopleAndRule(ActOn on) {
        var rules = Stream.of("all", "any", "in-turn")
                .map(word -> new ActField.Option(word, "act.rule." + word))
                .toList();
        return List.of(
                new ActField("people", ActField.Kind.PEOPLE, true, circle.options(on)),
                new ActField("rule", ActField.Kind.CHOICE, true, rules),
                ActField.reason());
    }

    static Stage stage(List<Seat> seats, ActRequest request) {
        String word = request.text("rule").isEmpty() ? "all" : request.text("rule");
        var rule = Rule.of(word, false)
                .filter(found -> found.kind() == Rule.Kind.ALL
                        || found.kind() == Rule.Kind.ANY
                        || found.kind() == Rule.Kind.IN_TURN)
                .orElseThrow(() -> new Problem(TaskProblem.TASK_RULE_UNKNOWN, java.util.Map.of("rule", word)));
        return Stage.of(seats.size() == 1 ? Rule.SINGLE : rule, seats);
    }

    /** @param claimed whether the item must be somebody's first */
    void add(ActRequest request, TaskAction action, boolean claimed, BiFunction<Panel, List<Seat>, Panel> operation) {
        WorkItem item = heldTask.forAct(request, action);
        String person = heldTask.caller().personId();
        String reason = HeldTask.reason(request.text("reason"));
        var chosen = circle.require(item, request, "people", person);
        if (claimed && item.holderId == null) {
            seating.claim(item, person);
        }
        var seats = chosen.stream().map(each -> Seat.ofPerson(Ids.next(), each)).toList();
        seating.change(seating.panelOf(item), panel -> operation.apply(panel, seats));
        items.flush();
        tell.handle(item, action, person, chosen, reason);
    }
}
