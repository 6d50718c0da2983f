package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The duty is lent (委派): another person prepares the answer, which comes back to the owner, who decides. Undone by {@link ResolveTask}. */
@ApplicationScoped
class DelegateTask implements TaskAct {
    private final HeldTask heldTask;
    private final WorkItems items;
    private final Seating seating;
    private final Circle circle;
    private final TellAct tell;

    DelegateTask(HeldTask heldTask, WorkItems items, Seating seating, Circle circle, TellAct tell) {
        this.heldTask = heldTask;
        this.items = items;
        this.seating = seating;
        this.circle = circle;
        this.tell = tell;
    }

    @Override
    public TaskAction action() {
        return TaskAction.DELEGATE;
    }

    @Override
    public boolean applies(ActOn on) {
        return !on.lent();
    }

    @Override
    public List<ActField> asks(ActOn on) {
        return List.of(new ActField("to", ActField.Kind.PERSON, true, circle.options(on)), ActField.reason());
    }

    @Override
    @Transactional
    public void handle(ActRequest request) {
        WorkItem item = heldTask.forAct(request, action());
        String person = heldTask.caller().personId();
        String reason = HeldTask.reason(request.text("reason"));
        String to = circle.require(item, request, "to", person).get(0);
        seating.delegate(item, person, to);
        items.flush();
        tell.handle(item, action(), person, List.of(to), reason);
    }
}
