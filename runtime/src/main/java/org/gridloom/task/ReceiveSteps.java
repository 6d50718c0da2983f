package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.deadline.Deadlines;
import org.gridloom.deadline.StartDeadline;
import org.gridloom.deadline.StartLimit;
import org.gridloom.identity.OrgUnits;
import org.gridloom.process.ClosedHow;
import org.gridloom.process.OpenedStep;
import org.gridloom.process.TaskPort;

/** Turns what the engine reports into work items: finds the unit by the step's organisation rule and the post by its kind. */
@ApplicationScoped
class ReceiveSteps implements TaskPort {
    private final WorkItems items;
    private final AssignStep assignStep;
    private final EffectiveConfigs configs;
    private final Deadlines deadlines;
    private final StartLimit startLimit;
    private final Seating seating;
    private final OpenSeats openSeats;
    private final Clock clock;

    ReceiveSteps(
            WorkItems items,
            OrgUnits units,
            EffectiveConfigs configs,
            Deadlines deadlines,
            StartLimit startLimit,
            Seating seating,
            OpenSeats openSeats,
            Clock clock) {
        this.items = items;
        this.assignStep = new AssignStep(units);
        this.configs = configs;
        this.deadlines = deadlines;
        this.startLimit = startLimit;
        this.seating = seating;
        this.openSeats = openSeats;
        this.clock = clock;
    }

    @Override
    public void opened(OpenedStep opened) {
        var config = configs.pinned(opened.bundle());
        var assigned = assignStep.handle(opened, config);
        var item = new WorkItem(opened, assigned.unitId(), assigned.posts(), clock.instant());
        if (!opened.step().exclude().isEmpty()) {
            item.excluded = Excluded.write(excluded(opened));
        }
        opened.step().deadline().ifPresent(rule -> limit(config, rule, opened, item));
        var panel = opened.step().panel();
        if (panel.isEmpty()) {
            seating.open(item);
        } else if (!openSeats.handle(
                item,
                panel.get(),
                assistant -> panel.get()
                        .assistDeadline()
                        .ifPresent(rule -> assistant.ownClock = limit(config, rule, opened, assistant)))) {
            throw AssignStep.nobody(opened);
        }
    }

    /** Starts a limit known by the item's id; false when the rules set none. */
    private boolean limit(EffectiveConfig config, String rule, OpenedStep opened, WorkItem item) {
        var started = startLimit.handle(
                config,
                AssignStep.limits(config, item.caseType),
                rule,
                opened.variables(),
                new StartDeadline.Subject(
                        "task", item.id, item.caseId, opened.node(), item.unitId, "", item.postList()));
        started.ifPresent(clock -> {
            item.warnAt = clock.warnAt().orElse(null);
            item.dueAt = clock.due();
        });
        return started.isPresent();
    }

    /** Whoever did one of the steps named, and the persons in the variables named. */
    private Set<String> excluded(OpenedStep opened) {
        var people = new TreeSet<String>();
        for (String word : opened.step().exclude()) {
            items.doneBy(opened.instanceId(), word).forEach(people::add);
            Object named = opened.variables().get(word);
            if (named instanceof Collection<?> many) {
                many.forEach(each -> people.add(String.valueOf(each)));
            } else if (named != null) {
                people.add(named.toString());
            }
        }
        return people;
    }

    @Override
    public void closed(String taskId, ClosedHow how) {
        if (how == ClosedHow.WITHDRAWN) {
            WorkItem item = items.findById(taskId);
            if (item == null || item.taskId != null) {
                seating.close(taskId);
            } else {
                item.end(TaskState.WITHDRAWN, clock.instant(), item.holderId);
                deadlines.stop(taskId);
            }
        }
    }
}
