package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.deadline.DeadlineState;
import org.gridloom.deadline.DeadlineView;
import org.gridloom.deadline.Deadlines;
import org.gridloom.deadline.ReplaceClock;
import org.gridloom.deadline.StartDeadline;
import org.gridloom.deadline.StartLimit;
import org.gridloom.form.Form;
import org.gridloom.identity.OrgUnits;
import org.gridloom.process.MigrationListener;
import org.gridloom.process.ProcessMigration.MovedInstance;
import org.gridloom.process.ProcessMigration.MovedStep;
import org.gridloom.process.migration.Plan.Fate;
import org.gridloom.shared.Problem;
import org.gridloom.task.panel.Panel;
import org.gridloom.task.panel.Seat;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/** Work items go along with their instance: form, name, actions and posts as the new version says, holder as it was, what was typed as far as it fits. */
@ApplicationScoped
class MoveWorkItems implements MigrationListener {
    private final WorkItems items;
    private final TaskNotes notes;
    private final OrgUnits units;
    private final EffectiveConfigs configs;
    private final Deadlines deadlines;
    private final StartLimit startLimit;
    private final ReplaceClock replaceClock;
    private final PanelRows panels;
    private final Drafts drafts;
    private final Clock clock;

    MoveWorkItems(
            WorkItems items,
            TaskNotes notes,
            OrgUnits units,
            EffectiveConfigs configs,
            Deadlines deadlines,
            StartLimit startLimit,
            ReplaceClock replaceClock,
            PanelRows panels,
            Drafts drafts,
            Clock clock) {
        this.items = items;
        this.notes = notes;
        this.units = units;
        this.configs = configs;
        this.deadlines = deadlines;
        this.startLimit = startLimit;
        this.replaceClock = replaceClock;
        this.panels = panels;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public void moved(MovedInstance moved, String personId) {
        var config = configs.pinned(moved.toBundle());
        for (MovedStep step : moved.steps()) {
            var all = new LinkedHashMap<String, WorkItem>();
            items.findByIdOptional(step.taskId()).ifPresent(item -> all.put(item.id, item));
            items.ofTask(step.taskId()).forEach(item -> all.put(item.id, item));
            var open = all.values().stream().filter(item -> !item.over()).toList();
            open.stream().filter(item -> item.taskId != null).findFirst().ifPresent(item -> {
                seats(item.taskId, posts(item, step, config));
            });
            open.forEach(item -> {
                reread(item, step, config);
                notes.persist(new TaskNote(item, TaskAction.MIGRATE, personId, null, clock.instant(), ""));
            });
            all.values().stream().findFirst().ifPresent(first -> {
                if (moved.back()) {
                    setBack(step.taskId(), moved.fromBundle(), all);
                } else {
                    limit(first, all, step, config, moved);
                }
            });
        }
    }

    private void reread(WorkItem item, MovedStep step, EffectiveConfig config) {
        var drawn = step.step();
        item.draft = drafts.fit(
                item.draft,
                form(configs.pinned(item.bundle), item.form),
                form(config, drawn.form().orElse(null)));
        item.bundle = config.bundle();
        item.step = drawn.id();
        if (!item.startForm) {
            item.stepName = drawn.name();
            item.form = drawn.form().orElse(null);
            item.actions = String.join(",", drawn.actions());
        }
        if (item.taskId == null) {
            item.posts = "," + String.join(",", posts(item, step, config)) + ",";
        }
    }

    private static Optional<Form> form(EffectiveConfig config, @Nullable String name) {
        return Optional.ofNullable(name).flatMap(each -> config.find(Form.class, each));
    }

    /** Pools are those of the posts the step names now; seats of persons stay. */
    private void seats(String taskId, List<String> posts) {
        PanelRow row = panels.take(taskId);
        Panel now = row.panel().pools(posts);
        row.keep(now);
        var seats = now.seats().collect(Collectors.toMap(Seat::id, seat -> seat));
        for (WorkItem item : items.ofTask(taskId)) {
            Seat seat = seats.get(item.id);
            if (seat != null && seat.pooled()) {
                item.posts = "," + String.join(",", seat.posts()) + ",";
            }
        }
    }

    private List<String> posts(WorkItem item, MovedStep step, EffectiveConfig config) {
        String kind = units.find(item.unitId).map(unit -> unit.kind().name()).orElse("");
        var posts = step.step().posts().stream()
                .filter(post -> config.tree("post", post)
                        .map(tree -> tree.path("units"))
                        .filter(kinds -> StreamSupport.stream(kinds.spliterator(), false)
                                .anyMatch(k -> k.asText().equalsIgnoreCase(kind)))
                        .isPresent())
                .toList();
        if (posts.isEmpty()) {
            throw new Problem(
                    TaskProblem.TASK_NOBODY_RESPONSIBLE,
                    Map.of("step", step.step().name(), "rule", step.step().of()));
        }
        return posts;
    }

    private void limit(
            WorkItem first, Map<String, WorkItem> all, MovedStep step, EffectiveConfig config, MovedInstance moved) {
        if (step.limit() == Fate.KEEP) {
            return;
        }
        replaceClock.setAside(step.taskId(), moved.toBundle());
        all.values().forEach(item -> {
            item.warnAt = null;
            item.dueAt = null;
        });
        if (step.limit() == Fate.STOP) {
            return;
        }
        String limits = config.tree("case-type", first.caseType)
                .map(tree -> tree.path("deadlines").asText())
                .orElse("");
        step.step()
                .deadline()
                .flatMap(rule -> startLimit.handle(
                        config,
                        limits,
                        rule,
                        moved.variables(),
                        new StartDeadline.Subject(
                                "task", step.taskId(), first.caseId, TenantPath.of(first.node), first.unitId, "")))
                .ifPresent(started -> all.values().forEach(item -> {
                    item.warnAt = started.warnAt().orElse(null);
                    item.dueAt = started.due();
                }));
        replaceClock.replaced(step.taskId(), moved.toBundle());
    }

    /** The limit as if the move had never been. */
    private void setBack(String taskId, String mark, Map<String, WorkItem> all) {
        if (replaceClock.setBack(taskId, mark)) {
            var now = deadlines.view(taskId).filter(view -> view.state() != DeadlineState.STOPPED);
            all.values().forEach(item -> {
                item.warnAt = now.flatMap(DeadlineView::warnAt).orElse(null);
                item.dueAt = now.flatMap(DeadlineView::due).orElse(null);
            });
        }
    }
}
