package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.gridloom.outbox.Outbox;
import org.gridloom.shared.Problem;
import org.gridloom.task.ActField;
import org.gridloom.task.TaskAction;

/** A merged case stands for itself again: its legs, open steps and clocks are as they were, less the time in between. */
@ApplicationScoped
class UnmergeCase implements CaseAct {
    private final CaseDesk desk;
    private final Casefiles casefiles;
    private final MergedCases mergedCases;
    private final Outbox outbox;

    UnmergeCase(CaseDesk desk, Casefiles casefiles, MergedCases mergedCases, Outbox outbox) {
        this.desk = desk;
        this.casefiles = casefiles;
        this.mergedCases = mergedCases;
        this.outbox = outbox;
    }

    @Override
    public TaskAction action() {
        return TaskAction.UNMERGE;
    }

    @Override
    public boolean applies(CaseActOn on) {
        return on.merged();
    }

    @Override
    public List<ActField> asks(CaseActOn on) {
        return List.of(ActField.reason());
    }

    @Override
    @Transactional
    public void handle(CaseActRequest request) {
        var acting = desk.forAct(request, action());
        Casefile casefile = acting.casefile();
        if (casefile.mergedInto == null) {
            throw new Problem(CaseProblem.CASE_NOT_MERGED, Map.of("number", casefile.number));
        }
        String reason = desk.reason(request, acting.offer());
        Casefile master = casefiles.require(casefile.mergedInto);
        mergedCases.restore(casefile, master, reason);
        desk.note(acting, action(), CaseDesk.shortened("→ " + master.number + "：" + reason));
        desk.note(
                new CaseDesk.Acting(master, acting.offer(), acting.caller(), acting.as(), acting.now()),
                action(),
                CaseDesk.shortened("← " + casefile.number + "：" + reason));
        outbox.publish(new CaseUnmerged(casefile.id, acting.now(), master.id, casefile.reporterId));
    }
}
