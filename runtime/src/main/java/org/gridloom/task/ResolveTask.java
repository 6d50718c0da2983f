package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;

/**
 * What was lent goes back to its owner with the answer that was prepared, kept as the owner's draft; the owner may take it
 * back unanswered (委派办结, 收回委派).
 */
@ApplicationScoped
class ResolveTask implements TaskAct {
    private final HeldTask heldTask;
    private final WorkItems items;
    private final Seating seating;
    private final Drafts drafts;
    private final TellAct tell;

    ResolveTask(HeldTask heldTask, WorkItems items, Seating seating, Drafts drafts, TellAct tell) {
        this.heldTask = heldTask;
        this.items = items;
        this.seating = seating;
        this.drafts = drafts;
        this.tell = tell;
    }

    @Override
    public TaskAction action() {
        return TaskAction.RESOLVE;
    }

    @Override
    public boolean applies(ActOn on) {
        return on.lent();
    }

    @Override
    public boolean unlisted(ActOn on) {
        return on.lent();
    }

    @Override
    public List<ActField> asks(ActOn on) {
        return List.of(ActField.note());
    }

    /** What is sent beside the reason is the prepared answer, by the names of the form's controls. */
    @Override
    @Transactional
    public void handle(ActRequest request) {
        WorkItem item = heldTask.forAct(request, action());
        String person = heldTask.caller().personId();
        String owner = item.ownerId;
        var prepared = new HashMap<>(request.values());
        prepared.remove("reason");
        if (!prepared.isEmpty() && person.equals(item.holderId)) {
            item.draft = drafts.write(prepared, item.draft);
        }
        seating.resolve(item);
        items.flush();
        tell.handle(item, action(), person, List.of(owner), HeldTask.remark(request.text("reason")));
    }
}
