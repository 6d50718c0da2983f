package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.OrgUnits;
import org.gridloom.outbox.Outbox;
import org.gridloom.process.ProcessEngine;
import org.gridloom.process.StartProcess;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.gridloom.task.ActField;
import org.gridloom.task.OpenWork;
import org.gridloom.task.TaskAction;
import org.gridloom.tenant.TenantPath;

/**
 * A centre wants an answer from a unit that handles the case (督办): the small process that the category names runs beside it,
 * with a clock and a holder of its own, until the supervisor ends it. What the case itself does is not changed.
 */
@ApplicationScoped
class SuperviseCase implements CaseAct {
    private final CaseDesk desk;
    private final OpenWork openWork;
    private final OrgUnits units;
    private final CaseLegs legs;
    private final ProcessEngine engine;
    private final Outbox outbox;

    SuperviseCase(
            CaseDesk desk, OpenWork openWork, OrgUnits units, CaseLegs legs, ProcessEngine engine, Outbox outbox) {
        this.desk = desk;
        this.openWork = openWork;
        this.units = units;
        this.legs = legs;
        this.engine = engine;
        this.outbox = outbox;
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
        var leg = leg(acting, unit);
        legs.persist(leg);
        casefile.supervised++;
        leg.instanceId = engine.start(new StartProcess(
                        TenantPath.of(casefile.node),
                        casefile.bundle,
                        leg.process,
                        casefile.id,
                        leg.id,
                        variables(casefile, leg, acting)))
                .instanceId();
        desk.note(acting, action(), CaseDesk.shortened("→ " + unit.name() + "：" + text));
        outbox.publish(new CaseSupervised(
                casefile.id, acting.now(), leg.id, unit.id(), acting.as().unitId()));
    }

    private List<OrgUnit> handling(String caseId) {
        return openWork.of(caseId).stream()
                .map(OpenWork.Step::unitId)
                .distinct()
                .flatMap(id -> units.find(id).stream())
                .toList();
    }

    private static CaseLeg leg(CaseDesk.Acting acting, OrgUnit unit) {
        var leg = new CaseLeg();
        leg.id = Ids.next();
        leg.node = unit.tenant().value();
        leg.caseId = acting.casefile().id;
        leg.way = CaseLeg.SUPERVISE;
        leg.unitId = unit.id();
        leg.level = unit.kind().name().toLowerCase(Locale.ROOT);
        leg.bundle = acting.casefile().bundle;
        leg.process = acting.offer().process().orElseThrow();
        leg.startedAt = acting.now();
        return leg;
    }

    private static Map<String, Object> variables(Casefile casefile, CaseLeg leg, CaseDesk.Acting acting) {
        var variables = new HashMap<String, Object>();
        variables.put("caseNumber", casefile.number);
        variables.put("category", casefile.caseType);
        variables.put("urgency", casefile.urgency);
        variables.put("unitId", leg.unitId);
        variables.put("level", leg.level);
        // Who asked reads the answer.
        variables.put("chosenUnit", acting.as().unitId());
        return variables;
    }
}
