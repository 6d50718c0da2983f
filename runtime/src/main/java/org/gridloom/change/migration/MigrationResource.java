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
import org.gridloom.process.migration.Choices;
import org.gridloom.process.migration.Plan;
import org.gridloom.shared.Finding;
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
    private final MigrationScope scope;
    private final MigrationSql sql;
    private final ChoicesText texts;
    private final Messages messages;

    MigrationResource(
            PlanMigration planMigration,
            MigrateInstances migrateInstances,
            MigrationScope scope,
            MigrationSql sql,
            ChoicesText texts,
            Messages messages) {
        this.planMigration = planMigration;
        this.migrateInstances = migrateInstances;
        this.scope = scope;
        this.sql = sql;
        this.texts = texts;
        this.messages = messages;
    }

    /** What is to be moved: {@code clocks} and {@code usual} say {@code keep} or {@code restart}. */
    record Wanted(
            String node,
            String process,
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

    record Said(String severity, String code, String element, String message) {}

    record LandingShown(String from, String to, String limit, List<Plan.ClockMove> clocks) {}

    record VerdictShown(
            String instanceId,
            String caseId,
            String node,
            String fromBundle,
            String toBundle,
            boolean possible,
            List<LandingShown> landings,
            List<Said> findings) {}

    record Planned(long possible, long impossible, Map<String, Long> reasons, Page<VerdictShown> verdicts) {}

    record Started(String id) {}

    record Shown(
            String id,
            String node,
            String process,
            MigrationState state,
            String startedAt,
            Optional<String> endedAt,
            Map<MigrationOutcome, Long> progress) {}

    record ItemShown(
            String instanceId,
            String caseId,
            String node,
            String fromBundle,
            String toBundle,
            MigrationOutcome outcome,
            List<Said> findings) {}

    @POST
    @Path("plan")
    @Operation(summary = "What a migration would do with every open instance; changes nothing")
    public Planned plan(
            Wanted wanted,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @HeaderParam("Accept-Language") Optional<String> language) {
        var report = planMigration.handle(
                wanted.node(), wanted.process(), wanted.choices(), Math.max(0, offset), most(limit));
        var locale = Messages.locale(language);
        var rows = report.verdicts().rows().stream().map(v -> shown(v, locale)).toList();
        return new Planned(
                report.possible(),
                report.impossible(),
                report.reasons(),
                new Page<>(rows, report.verdicts().total(), report.verdicts().offset()));
    }

    @POST
    @Operation(summary = "Move all open instances, in the background")
    public Started start(Wanted wanted) {
        return new Started(migrateInstances.start(wanted.node(), wanted.process(), wanted.choices()));
    }

    @GET
    @Transactional
    @Operation(summary = "Orders at a node and below, newest first")
    public Page<Shown> list(
            @QueryParam("node") Optional<String> node,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        var at = node.map(scope::require).orElseGet(() -> scope.caller().node());
        var rows = sql.at(at, Math.max(0, offset), most(limit)).stream()
                .map(MigrationResource::shown)
                .toList();
        return new Page<>(rows, sql.count(at), Math.max(0, offset));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "How far an order is")
    public Shown get(String id) {
        return shown(scope.migration(id));
    }

    @GET
    @Path("{id}/items")
    @Transactional
    @Operation(summary = "What became of each instance")
    public Page<ItemShown> items(
            String id,
            @QueryParam("outcome") Optional<MigrationOutcome> outcome,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @HeaderParam("Accept-Language") Optional<String> language) {
        var migration = scope.migration(id);
        var locale = Messages.locale(language);
        var progress = migration.progress();
        long total = outcome.map(o -> progress.getOrDefault(o, 0L))
                .orElseGet(() -> progress.values().stream().mapToLong(n -> n).sum());
        var rows = sql.items(migration.node().city(), id, outcome, Math.max(0, offset), most(limit)).stream()
                .map(item -> new ItemShown(
                        item.instanceId(),
                        item.caseId(),
                        item.node(),
                        item.fromBundle(),
                        item.toBundle(),
                        item.outcome(),
                        said(texts.findings(item.findings()), locale)))
                .toList();
        return new Page<>(rows, total, Math.max(0, offset));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Move no more; what was moved stays")
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

    private VerdictShown shown(PlanMigration.Verdict verdict, Locale locale) {
        return new VerdictShown(
                verdict.instanceId(),
                verdict.caseId(),
                verdict.node().value(),
                verdict.fromBundle(),
                verdict.toBundle(),
                verdict.possible(),
                verdict.plan().landings().stream()
                        .map(l -> new LandingShown(
                                l.token().element(), l.to(), l.limit().name(), l.clocks()))
                        .toList(),
                said(verdict.plan().findings(), locale));
    }

    private static Shown shown(Migration migration) {
        return new Shown(
                migration.id(),
                migration.node().value(),
                migration.process(),
                migration.state(),
                migration.startedAt().toString(),
                migration.endedAt().map(Object::toString),
                migration.progress());
    }

    private List<Said> said(List<Finding> findings, Locale locale) {
        return findings.stream()
                .map(f -> new Said(f.severity().name(), f.code(), f.pointer(), messages.finding(f, locale)))
                .toList();
    }
}
