package org.gridloom.change.migration;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.change.migration.MigrationViews.ItemShown;
import org.gridloom.change.migration.MigrationViews.Shown;
import org.gridloom.process.migration.Choices;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Page;
import org.gridloom.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Moving running cases to the version in force, over HTTP. */
@Path("/api/migrations")
@Tag(name = "migrations", description = "在办事项换用新版流程")
class MigrationResource {
    private final PlanMigration planMigration;
    private final MigrateInstances migrateInstances;
    private final ListVersions listVersions;
    private final MigrationScope scope;
    private final MigrationSql sql;
    private final MigrationViews views;

    MigrationResource(
            PlanMigration planMigration,
            MigrateInstances migrateInstances,
            ListVersions listVersions,
            MigrationScope scope,
            MigrationSql sql,
            MigrationViews views) {
        this.planMigration = planMigration;
        this.migrateInstances = migrateInstances;
        this.listVersions = listVersions;
        this.scope = scope;
        this.sql = sql;
        this.views = views;
    }

    /** What is to be moved, {@code from} which version if not from all: {@code clocks} and {@code usual} say {@code keep} or {@code restart}. */
    record Wanted(
            String node,
            String process,
            @Nullable String from,
            @Nullable Map<String, String> steps,
            @Nullable Map<String, String> clocks,
            @Nullable String usual) {
        Choices choices() {
            var fates = new HashMap<String, Choices.Clock>();
            Optional.ofNullable(clocks).orElse(Map.of()).forEach((id, word) -> fates.put(id, clock(word)));
            return new Choices(
                    Optional.ofNullable(steps).orElse(Map.of()),
                    fates,
                    clock(Optional.ofNullable(usual).orElse("keep")));
        }

        private static Choices.Clock clock(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "keep" -> Choices.Clock.KEEP;
                case "restart" -> Choices.Clock.RESTART;
                default -> throw new Problem(MigrationProblem.MIGRATION_CHOICE_WRONG, Map.of("word", word));
            };
        }
    }

    record Started(String id) {}

    @GET
    @Path("versions")
    @Operation(summary = "Processes with cases under an earlier version; of one process with its steps")
    public List<ListVersions.Movable> versions(
            @QueryParam("node") Optional<String> node, @QueryParam("process") Optional<String> process) {
        return listVersions.handle(node, process);
    }

    @POST
    @Path("plan")
    @Operation(
            summary = "What a migration would do with every open instance; moves nothing and can be started for a day")
    public Started plan(Wanted wanted) {
        String from = Optional.ofNullable(wanted.from()).orElse("");
        return new Started(planMigration.handle(wanted.node(), wanted.process(), from, wanted.choices()));
    }

    @POST
    @Path("{id}/start")
    @Operation(summary = "Begin what a dry run worked out, in the background")
    public void begin(String id) {
        migrateInstances.begin(id);
    }

    @POST
    @Operation(summary = "Move all open instances, in the background, without a dry run")
    public Started start(Wanted wanted) {
        return new Started(migrateInstances.start(wanted.node(), wanted.process(), wanted.choices()));
    }

    @GET
    @Transactional
    @Operation(summary = "Orders at a node and below, newest first")
    public Page<Shown> list(
            @QueryParam("node") Optional<String> node,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @HeaderParam("Accept-Language") Optional<String> language) {
        var at = node.map(scope::require).orElseGet(() -> scope.caller().node());
        var locale = Messages.locale(language);
        var rows = sql.at(at, Math.max(0, offset), most(limit)).stream()
                .map(order -> views.of(order, locale))
                .toList();
        return new Page<>(rows, sql.count(at), Math.max(0, offset));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "How far an order is, and what its dry run found")
    public Shown get(String id, @HeaderParam("Accept-Language") Optional<String> language) {
        return views.of(scope.migration(id), Messages.locale(language));
    }

    @GET
    @Path("{id}/items")
    @Transactional
    @Operation(summary = "What would become, or became, of each instance")
    public Page<ItemShown> items(
            String id,
            @QueryParam("outcome") Optional<MigrationOutcome> outcome,
            @QueryParam("possible") Optional<Boolean> possible,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @HeaderParam("Accept-Language") Optional<String> language) {
        var wish = new MigrationItemSql.Wish(outcome, possible);
        return views.items(scope.migration(id), wish, Math.max(0, offset), most(limit), Messages.locale(language));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Move no more; what was moved stays. A dry run is thrown away")
    public void cancel(String id) {
        migrateInstances.cancel(id);
    }

    @POST
    @Path("{id}/roll-back")
    @Operation(summary = "Move back what has not gone on since")
    public void rollBack(String id) {
        migrateInstances.rollBack(id);
    }

    private static int most(int limit) {
        return Math.max(1, Math.min(100, limit));
    }
}
