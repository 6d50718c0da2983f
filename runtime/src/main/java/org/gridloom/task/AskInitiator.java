package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.form.Form;
import org.gridloom.shared.Ids;
import org.gridloom.task.panel.Rule;
import org.gridloom.task.panel.Seat;
import org.gridloom.task.panel.Stage;

/**
 * What was sent back to the initiator (驳回) begins with the start form: who reported gets a seat before the first step, with
 * what was reported filled in. Once it is sent the first step goes on as it is drawn; the case keeps its number.
 */
@ApplicationScoped
class AskInitiator {
    /** What the initiator can do with it beside sending it. */
    private static final String ACTIONS = "save-draft,comment";

    private final WorkItems items;
    private final Seating seating;
    private final StartForm startForm;
    private final EffectiveConfigs configs;

    AskInitiator(WorkItems items, Seating seating, StartForm startForm, EffectiveConfigs configs) {
        this.items = items;
        this.seating = seating;
        this.startForm = startForm;
        this.configs = configs;
    }

    /** The first step has just opened again; where it opened for each of a list nobody is asked before. */
    void handle(String instanceId, String step) {
        var open = items.openAt(instanceId, step);
        if (open.isEmpty()
                || open.stream()
                                .map(WorkItem::engineTask)
                                .collect(Collectors.toSet())
                                .size()
                        > 1) {
            return;
        }
        WorkItem first = open.get(0);
        startForm.of(first.caseId, first.legId).ifPresent(asked -> {
            Seat seat = Seat.ofPerson(Ids.next(), asked.personId());
            seating.change(seating.panelOf(first), panel -> panel.addBefore(Stage.of(Rule.SINGLE, List.of(seat))));
            WorkItem item = items.require(seat.id());
            item.form = asked.form();
            item.startForm = true;
            item.actions = ACTIONS;
            item.stepName = configs.pinned(item.bundle)
                    .require(Form.class, asked.form())
                    .titles()
                    .getOrDefault("zh", item.stepName);
        });
    }
}
