package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridloom.identity.People;
import org.gridloom.identity.PersonCard;
import org.gridloom.process.PanelDefinition;
import org.gridloom.shared.Ids;
import org.gridloom.task.panel.Panel;
import org.gridloom.task.panel.Rule;
import org.gridloom.task.panel.Seat;

/** The seats of a step that several people decide, when it opens: who they are follows from posts and unit (会签, 或签, 票签, 依次, 协办). */
@ApplicationScoped
class OpenSeats {
    private final People people;
    private final PanelRows panels;
    private final Seating seating;

    OpenSeats(People people, PanelRows panels, Seating seating) {
        this.people = people;
        this.panels = panels;
        this.seating = seating;
    }

    /**
     * @param pattern the item the step would have if one did it, not stored; its id is the engine's
     * @param assisting told of the item of each assistant of a joint step before it opens
     * @return whether there was anybody to give a seat to
     */
    boolean handle(WorkItem pattern, PanelDefinition drawn, Consumer<WorkItem> assisting) {
        List<Seat> seats = drawn.eachHolder() ? ofHolders(pattern, drawn) : ofPosts(pattern, drawn);
        if (seats.isEmpty()) {
            return false;
        }
        var panel = Panel.of(rule(drawn, seats), seats);
        pattern.taskId = pattern.id;
        panels.persist(new PanelRow(
                pattern,
                drawn.approves()
                        .map(approval -> approval.field() + "=" + approval.value())
                        .orElse(""),
                panel));
        boolean joint = panel.stages().get(0).rule().kind() == Rule.Kind.JOINT;
        panel.active().forEach(seat -> {
            WorkItem item = WorkItem.beside(pattern, seat, pattern.openedAt);
            if (joint && !seat.lead()) {
                assisting.accept(item);
            }
            seating.open(item);
        });
        return true;
    }

    /** Where the unit has nobody who would lead, those who are there all answer. */
    private static Rule rule(PanelDefinition drawn, List<Seat> seats) {
        var rule = Rule.of(drawn.rule(), drawn.veto()).orElseThrow();
        boolean led = seats.stream().filter(Seat::lead).count() == 1;
        return rule.kind() == Rule.Kind.JOINT && !led ? new Rule(Rule.Kind.ALL, 0, drawn.veto()) : rule;
    }

    /** A seat that nobody could take is left out, unless all would be: then they wait for somebody to be appointed. */
    private List<Seat> ofPosts(WorkItem pattern, PanelDefinition drawn) {
        var held = pattern.postList().stream()
                .filter(post -> !people.holding(post, pattern.unitId).isEmpty())
                .toList();
        return (held.isEmpty() ? pattern.postList() : held)
                .stream()
                        .map(post -> made(Seat.ofPool(Ids.next(), List.of(post)), post, drawn, true))
                        .toList();
    }

    private List<Seat> ofHolders(WorkItem pattern, PanelDefinition drawn) {
        var posts = new LinkedHashMap<String, String>();
        for (String post : pattern.postList()) {
            people.holding(post, pattern.unitId).stream()
                    .map(PersonCard::id)
                    .filter(person -> !Excluded.has(pattern, person))
                    .forEach(person -> posts.putIfAbsent(person, post));
        }
        var seats = new ArrayList<Seat>();
        posts.forEach((person, post) -> {
            boolean first = seats.stream().noneMatch(Seat::lead);
            seats.add(made(Seat.ofPerson(Ids.next(), person), post, drawn, first));
        });
        return List.copyOf(seats);
    }

    private static Seat made(Seat seat, String post, PanelDefinition drawn, boolean mayLead) {
        var weighed =
                seat.weighing(Optional.ofNullable(drawn.weights().get(post)).orElse(1));
        boolean leads = mayLead && drawn.lead().filter(post::equals).isPresent();
        return leads ? weighed.leading() : weighed;
    }
}
