package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.deadline.Deadlines;
import org.gridloom.deadline.StartDeadline;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.OrgUnits;
import org.gridloom.identity.Posts;
import org.gridloom.outbox.Outbox;
import org.gridloom.process.ClosedHow;
import org.gridloom.process.OpenedStep;
import org.gridloom.process.TaskPort;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/** Turns what the engine reports into work items: finds the unit by the step's organisation rule and the post by its kind. */
@ApplicationScoped
class ReceiveSteps implements TaskPort {
    private final WorkItems items;
    private final OrgUnits units;
    private final Posts posts;
    private final EffectiveConfigs configs;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Clock clock;

    ReceiveSteps(
            WorkItems items,
            OrgUnits units,
            Posts posts,
            EffectiveConfigs configs,
            Deadlines deadlines,
            Outbox outbox,
            Clock clock) {
        this.items = items;
        this.units = units;
        this.posts = posts;
        this.configs = configs;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void opened(OpenedStep opened) {
        OrgUnit unit = responsible(opened);
        var config = configs.pinned(opened.bundle());
        String post = opened.step().posts().stream()
                .filter(name -> posts.existIn(config, name, unit.kind()))
                .findFirst()
                .orElseThrow(() -> nobody(opened));
        var item = new WorkItem(opened, unit.id(), post + "@" + unit.id(), clock.instant());
        opened.step()
                .deadline()
                .flatMap(rule -> deadlines.start(new StartDeadline(
                        "task", item.id, item.caseId, rule, unit.id(), config, opened.variables())))
                .ifPresent(started -> {
                    item.warnAt = started.warnAt();
                    item.dueAt = started.dueAt();
                });
        items.persist(item);
        outbox.publish(new TaskOpened(item.id, item.caseId, item.step, item.pool, item.openedAt));
    }

    @Override
    public void closed(String taskId, ClosedHow how) {
        if (how == ClosedHow.WITHDRAWN) {
            WorkItem item = items.require(taskId);
            item.end(TaskState.WITHDRAWN, clock.instant(), item.holderId);
            deadlines.stop(taskId);
        }
    }

    private OrgUnit responsible(OpenedStep opened) {
        String own = text(opened, "unitId");
        var unit =
                switch (opened.step().of()) {
                    case "leg-unit" -> units.find(own);
                    case "upper-unit" -> units.upper(own);
                    case "chosen-unit" -> units.find(text(opened, "chosenUnit"));
                    case "home-centre" -> units.centre(TenantPath.of(opened.node().value()));
                    default -> throw new IllegalArgumentException(
                            "unknown organisation rule " + opened.step().of());
                };
        return unit.filter(found -> found.tenant().city().equals(opened.node().city()))
                .orElseThrow(() -> nobody(opened));
    }

    private static Problem nobody(OpenedStep opened) {
        return new Problem(
                TaskProblem.TASK_NOBODY_RESPONSIBLE,
                Map.of("step", opened.step().name(), "rule", opened.step().of().toLowerCase(Locale.ROOT)));
    }

    private static String text(OpenedStep opened, String variable) {
        Object value = opened.variables().get(variable);
        return value == null ? "" : value.toString();
    }
}
