package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.deadline.Deadlines;
import org.gridloom.deadline.StartDeadline;
import org.gridloom.deadline.StartLimit;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.OrgUnits;
import org.gridloom.identity.SyncTenants;
import org.gridloom.identity.UnitKind;
import org.gridloom.process.ClosedHow;
import org.gridloom.process.OpenedStep;
import org.gridloom.process.TaskPort;
import org.gridloom.shared.Problem;

/** Turns what the engine reports into work items: finds the unit by the step's organisation rule and the post by its kind. */
@ApplicationScoped
class ReceiveSteps implements TaskPort {
    private final WorkItems items;
    private final OrgUnits units;
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
        this.units = units;
        this.configs = configs;
        this.deadlines = deadlines;
        this.startLimit = startLimit;
        this.seating = seating;
        this.openSeats = openSeats;
        this.clock = clock;
    }

    @Override
    public void opened(OpenedStep opened) {
        Desk unit = responsible(opened);
        var config = configs.pinned(opened.bundle());
        var posts = opened.step().posts().stream()
                .filter(name -> existsAt(config, name, unit))
                .toList();
        if (posts.isEmpty()) {
            throw nobody(opened);
        }
        var item = new WorkItem(opened, unit.id(), posts, clock.instant());
        opened.step().deadline().ifPresent(rule -> limit(config, rule, opened, item));
        var panel = opened.step().panel();
        if (panel.isEmpty()) {
            seating.open(item);
        } else if (!openSeats.handle(item, panel.get(), assistant -> panel.get()
                .assistDeadline()
                .ifPresent(rule -> assistant.ownClock = limit(config, rule, opened, assistant)))) {
            throw nobody(opened);
        }
    }

    /** Starts a limit known by the item's id; false when the rules set none. */
    private boolean limit(EffectiveConfig config, String rule, OpenedStep opened, WorkItem item) {
        var started = startLimit.handle(
                config,
                limitsOf(config, item.caseType),
                rule,
                opened.variables(),
                new StartDeadline.Subject("task", item.id, item.caseId, opened.node(), item.unitId, ""));
        started.ifPresent(clock -> {
            item.warnAt = clock.warnAt().orElse(null);
            item.dueAt = clock.due();
        });
        return started.isPresent();
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

    /** A step may name the posts of all levels; each kind of unit has its own. */
    private static boolean existsAt(EffectiveConfig config, String post, Desk unit) {
        return config.tree("post", post)
                .map(tree -> tree.path("units"))
                .filter(kinds -> StreamSupport.stream(kinds.spliterator(), false)
                        .anyMatch(kind ->
                                kind.asText().equalsIgnoreCase(unit.kind().name())))
                .isPresent();
    }

    /** The limits are those the category names in the configuration of the party that works, not of the sender. */
    private static String limitsOf(EffectiveConfig config, String caseType) {
        return config.tree("case-type", caseType)
                .map(tree -> tree.path("deadlines").asText())
                .orElse("");
    }

    /** Where a work item goes: all that this needs of a unit. */
    private record Desk(String id, UnitKind kind) {
        static Desk of(OrgUnit unit) {
            return new Desk(unit.id(), unit.kind());
        }
    }

    private Desk responsible(OpenedStep opened) {
        return switch (opened.step().of()) {
            case "leg-unit" -> legUnit(opened).orElseGet(() -> known(opened, units.find(text(opened, "unitId"))));
            case "upper-unit" -> known(opened, units.upper(text(opened, "unitId")));
            case "chosen-unit" -> known(opened, units.find(text(opened, "chosenUnit")));
            case "home-centre" ->
                new Desk(
                        SyncTenants.idOf(opened.node()),
                        UnitKind.centreOf(opened.node().level()));
            default ->
                throw new IllegalArgumentException(
                        "unknown organisation rule " + opened.step().of());
        };
    }

    /** Looked up when the leg began and carried by it since; asking again would be a statement in every completed task. */
    private static Optional<Desk> legUnit(OpenedStep opened) {
        String level = text(opened, "level");
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(level))
                .map(kind -> new Desk(text(opened, "unitId"), kind))
                .filter(desk -> !desk.id().isEmpty())
                .findFirst();
    }

    private static Desk known(OpenedStep opened, Optional<OrgUnit> unit) {
        return unit.filter(found -> found.tenant().city().equals(opened.node().city()))
                .map(Desk::of)
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
