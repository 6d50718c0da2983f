package org.gridloom.change.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.process.migration.Choices;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/** Orders instances to be moved, stops what has not been moved yet, or takes all back. {@link RunMigrations} does the work. */
@ApplicationScoped
public class MigrateInstances {
    private final MigrationScope scope;
    private final FindMovable findMovable;
    private final EffectiveConfigs configs;
    private final MigrationSql sql;
    private final MigrationItemSql items;
    private final ChoicesText texts;
    private final Clock clock;

    MigrateInstances(
            MigrationScope scope,
            FindMovable findMovable,
            EffectiveConfigs configs,
            MigrationSql sql,
            MigrationItemSql items,
            ChoicesText texts,
            Clock clock) {
        this.scope = scope;
        this.findMovable = findMovable;
        this.configs = configs;
        this.sql = sql;
        this.items = items;
        this.texts = texts;
        this.clock = clock;
    }

    /** Every open instance at the node and below that is not under what is in force there. Answers the order's id. */
    @Transactional
    public String start(String node, String process, Choices choices) {
        TenantPath path = scope.require(node);
        var movables = findMovable.at(path, process, "");
        if (movables.isEmpty()) {
            throw new Problem(MigrationProblem.MIGRATION_NOTHING_TO_MOVE, Map.of("process", process, "node", node));
        }
        return order(path, process, choices, movables);
    }

    /** Every open instance of every process at the node and below that runs under one of these bundles. Answers the orders. */
    @Transactional
    public List<String> startAll(String node, Set<String> bundles) {
        TenantPath path = scope.require(node);
        var orders = new ArrayList<String>();
        for (String process : configs.at(path).names("process")) {
            var movables = findMovable.at(path, process, "").stream()
                    .filter(movable -> bundles.contains(movable.instance().bundle()))
                    .toList();
            if (!movables.isEmpty()) {
                var choices = new Choices(Map.of(), Map.of(), Choices.Clock.KEEP);
                orders.add(order(path, process, choices, movables));
            }
        }
        return orders;
    }

    private String order(TenantPath path, String process, Choices choices, List<FindMovable.Movable> movables) {
        var migration = new Migration(
                Ids.next(),
                path,
                process,
                MigrationState.RUNNING,
                texts.write(choices),
                "[]",
                scope.caller().personId(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty(),
                Map.of());
        sql.insert(migration);
        for (var movable : movables) {
            var instance = movable.instance();
            items.insert(new MigrationItem(
                    Ids.next(),
                    instance.node().value(),
                    migration.id(),
                    instance.id(),
                    instance.caseId(),
                    instance.bundle(),
                    movable.target(),
                    MigrationOutcome.WAITING,
                    true,
                    "[]",
                    "[]",
                    0,
                    Optional.empty()));
        }
        return migration.id();
    }

    /** Begins what a dry run worked out; refuses one that was begun already, and one of nothing. */
    @Transactional
    public void begin(String id) {
        var migration = scope.migration(id);
        turn(migration, MigrationState.RUNNING, null, MigrationState.PLANNED);
        if (migration.progress().isEmpty()) {
            throw new Problem(
                    MigrationProblem.MIGRATION_NOTHING_TO_MOVE,
                    Map.of(
                            "process",
                            migration.process(),
                            "node",
                            migration.node().value()));
        }
        sql.begin(migration.node().city(), id, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** What has been moved stays moved, a dry run is thrown away; refuses an order that is over. */
    @Transactional
    public void cancel(String id) {
        var migration = scope.migration(id);
        if (migration.state() == MigrationState.PLANNED) {
            sql.delete(migration.node().city(), id);
            return;
        }
        turn(migration, MigrationState.CANCELLED, clock.instant(), MigrationState.RUNNING);
        items.skipWaiting(migration.node().city(), id, clock.instant());
    }

    /** Moves back what has not gone on since; refuses an order that is still at work or was taken back already. */
    @Transactional
    public void rollBack(String id) {
        turn(scope.migration(id), MigrationState.ROLLING_BACK, null, MigrationState.DONE, MigrationState.CANCELLED);
    }

    private void turn(
            Migration migration, MigrationState to, java.time.@Nullable Instant endedAt, MigrationState... allowed) {
        boolean turned = java.util.Arrays.asList(allowed).contains(migration.state())
                && sql.move(migration.node().city(), migration.id(), migration.state(), to, endedAt);
        if (!turned) {
            throw new Problem(
                    MigrationProblem.MIGRATION_STATE,
                    Map.of(
                            "migration",
                            migration.id(),
                            "state",
                            migration.state().name()));
        }
    }
}
