package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Answers are kept on the seat, not on the case (暂存); what is taken from a pool so becomes one's own. Saving again replaces them. */
@ApplicationScoped
class SaveDraft implements TaskAct {
    private final HeldTask heldTask;
    private final WorkItems items;
    private final Seating seating;
    private final Drafts drafts;

    SaveDraft(HeldTask heldTask, WorkItems items, Seating seating, Drafts drafts) {
        this.heldTask = heldTask;
        this.items = items;
        this.seating = seating;
        this.drafts = drafts;
    }

    @Override
    public TaskAction action() {
        return TaskAction.SAVE_DRAFT;
    }

    @Override
    public boolean applies(ActOn on) {
        return true;
    }

    /** Nothing of its own: what is sent are the controls of the form. */
    @Override
    public List<ActField> asks(ActOn on) {
        return List.of();
    }

    @Override
    @Transactional
    public void handle(ActRequest request) {
        WorkItem item = heldTask.forAct(request, action());
        if (item.holderId == null) {
            seating.claim(item, heldTask.caller().personId());
        }
        item.draft = drafts.write(request.values(), item.draft);
        items.flush();
    }
}
