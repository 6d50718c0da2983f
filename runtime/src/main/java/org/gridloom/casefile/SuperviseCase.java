package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.OrgUnits;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.gridloom.task.ActField;
import org.gridloom.task.OpenWork;
import org.gridloom.task.TaskAction;

/**
 * A centre wants an answer from a unit that handles the case (督办): the small process that the category names runs beside it,
 * with a clock and a holder of its own, until the supervisor ends it. What the case itself does is not changed.
 */
@ApplicationScoped
class SuperviseCase implements CaseAct {
    private final CaseDesk desk;
    private final OpenWork openWork;
    private final OrgUnits units;
    private final BeginSupervision beginSupervision;

    SuperviseCase(CaseDesk desk, OpenWork openWork, OrgUnits units, BeginSupervision beginSupervision) {
        this.desk = desk;
        this.openWork = openWork;
        this.units = units;
        this.beginSupervision = beginSupervision;
    }

    @Override
    public TaskAction action() {
        return TaskAction.SUPERVISE;
    }

    @Override
    public boolean applies(CaseActOn on) {
        return on.runs();
    }

    @Override
    public List<ActField> asks(CaseActOn on) {
        var options = handling(on.card().id()).stream()
                .map(unit -> new ActField.Option(unit.id(), unit.name()))
                .toList();
        return List.of(
                new ActField("unit", ActField.Kind.CHOICE, true, options),
                new ActField("text", ActField.Kind.TEXT, true, List.of()));
    }

    @Override
    @Transactional
    public void handle(CaseActRequest request) {
        var acting = desk.forRunning(request, action());
        Casefile casefile = acting.casefile();
        String text = request.text("text");
        if (text.isEmpty()) {
            throw new Problem(CaseProblem.CASE_REASON_MISSING);
        }
        OrgUnit unit = handling(casefile.id).stream()
                .filter(each -> each.id().equals(request.text("unit")))
                .findFirst()
                .orElseThrow(() -> new Problem(CaseProblem.CASE_SUPERVISED_UNIT));
        beginSupervision.handle(
                casefile,
                acting.offer().process().orElseThrow(),
                new BeginSupervision.Between(Ids.next(), unit, acting.as().unitId()),
                acting.now());
        desk.note(acting, action(), CaseDesk.shortened("→ " + unit.name() + "：" + text));
    }

    private List<OrgUnit> handling(String caseId) {
        return openWork.of(caseId).stream()
                .map(OpenWork.Step::unitId)
                .distinct()
                .flatMap(id -> units.find(id).stream())
                .toList();
    }
}
