package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Others are told of the step without a duty (抄送): a notice with a read mark, no seat. */
@ApplicationScoped
class CopyTask implements TaskAct {
    private final HeldTask heldTask;
    private final TaskCopies copies;
    private final Circle circle;
    private final TellAct tell;
    private final Clock clock;

    CopyTask(HeldTask heldTask, TaskCopies copies, Circle circle, TellAct tell, Clock clock) {
        this.heldTask = heldTask;
        this.copies = copies;
        this.circle = circle;
        this.tell = tell;
        this.clock = clock;
    }

    @Override
    public TaskAction action() {
        return TaskAction.COPY;
    }

    @Override
    public boolean applies(ActOn on) {
        return true;
    }

    @Override
    public List<ActField> asks(ActOn on) {
        return List.of(new ActField("people", ActField.Kind.PEOPLE, true, circle.options(on)), ActField.note());
    }

    @Override
    @Transactional
    public void handle(ActRequest request) {
        WorkItem item = heldTask.forAct(request, action());
        String person = heldTask.caller().personId();
        String text = HeldTask.remark(request.text("reason"));
        var to = circle.require(item, request, "people", person);
        to.forEach(each -> copies.persist(new TaskCopy(item, person, each, clock.instant(), text)));
        tell.handle(item, action(), person, to, text);
    }
}
