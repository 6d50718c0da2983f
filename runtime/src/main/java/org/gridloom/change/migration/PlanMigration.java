package org.gridloom.change.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.process.ProcessMigration;
import org.gridloom.process.migration.Choices;
import org.gridloom.process.migration.Plan;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Page;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/** A dry run: for every open instance whether it can move, where its tokens land, what its clocks do, and why not. */
@ApplicationScoped
public class PlanMigration {
    private final MigrationScope scope;
    private final FindMovable findMovable;
    private final ProcessMigration migration;

    PlanMigration(MigrationScope scope, FindMovable findMovable, ProcessMigration migration) {
        this.scope = scope;
        this.findMovable = findMovable;
        this.migration = migration;
    }

    /** One instance. */
    public record Verdict(
            String instanceId,
            String caseId,
            TenantPath node,
            String fromBundle,
            String toBundle,
            boolean possible,
            Plan plan) {}

    /**
     * The whole.
     *
     * @param reasons how many instances each finding concerns, by its code
     */
    public record Report(long possible, long impossible, Map<String, Long> reasons, Page<Verdict> verdicts) {}

    /** Changes nothing. */
    @Transactional
    public Report handle(String node, String process, Choices choices, int offset, int limit) {
        var all = new ArrayList<Verdict>();
        var reasons = new LinkedHashMap<String, Long>();
        for (var movable : findMovable.at(scope.require(node), process)) {
            Plan plan = plan(movable, choices);
            var instance = movable.instance();
            all.add(new Verdict(
                    instance.id(),
                    instance.caseId(),
                    instance.node(),
                    instance.bundle(),
                    movable.target(),
                    plan.possible(),
                    plan));
            plan.findings().stream().map(Finding::code).distinct().forEach(code -> reasons.merge(code, 1L, Long::sum));
        }
        long possible = all.stream().filter(Verdict::possible).count();
        var rows = all.stream().skip(offset).limit(limit).toList();
        return new Report(possible, all.size() - possible, reasons, new Page<>(rows, all.size(), offset));
    }

    private Plan plan(FindMovable.Movable movable, Choices choices) {
        try {
            return migration.plan(movable.instance().id(), movable.target(), choices);
        } catch (Problem refused) {
            var findings = refused.findings().isEmpty()
                    ? List.of(Finding.error(
                            "",
                            "MIGRATION_REFUSED",
                            Map.of("code", refused.code().name())))
                    : refused.findings();
            return new Plan(List.of(), java.util.Set.of(), java.util.Set.of(), findings);
        }
    }
}
