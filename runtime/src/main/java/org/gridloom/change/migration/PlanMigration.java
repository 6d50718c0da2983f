package org.gridloom.change.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.change.migration.ChoicesText.Landed;
import org.gridloom.change.migration.ChoicesText.Reason;
import org.gridloom.process.ProcessMigration;
import org.gridloom.process.ProcessMigration.Place;
import org.gridloom.process.migration.Choices;
import org.gridloom.process.migration.Plan;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;

/**
 * A dry run: for every open instance whether it can move, where its tokens land, what its clocks do, and why not. It is kept
 * as an order that was not begun, so that it is worked out once however many pages are read, and what was read is what starts.
 */
@ApplicationScoped
public class PlanMigration {
    private static final Duration KEPT = Duration.ofDays(1);

    private final MigrationScope scope;
    private final FindMovable findMovable;
    private final ProcessMigration migration;
    private final MigrationSql orders;
    private final MigrationItemSql items;
    private final ChoicesText texts;
    private final Clock clock;

    PlanMigration(
            MigrationScope scope,
            FindMovable findMovable,
            ProcessMigration migration,
            MigrationSql orders,
            MigrationItemSql items,
            ChoicesText texts,
            Clock clock) {
        this.scope = scope;
        this.findMovable = findMovable;
        this.migration = migration;
        this.orders = orders;
        this.items = items;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Moves nothing; what was worked out can be read and started for a day.
     *
     * @param from only instances of this version; empty for every earlier one
     * @return the id of the order
     */
    @Transactional
    public String handle(String node, String process, String from, Choices choices) {
        var path = scope.require(node);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        orders.forgotten(path.city(), now.minus(KEPT)).forEach(id -> orders.delete(path.city(), id));
        String id = Ids.next();
        var reasons = new LinkedHashMap<Finding, Long>();
        var names = new HashMap<String, Map<String, String>>();
        var rows = new ArrayList<MigrationItem>();
        for (var movable : findMovable.at(path, process, from)) {
            Plan plan = plan(movable, choices);
            plan.findings().stream().distinct().forEach(finding -> reasons.merge(finding, 1L, Long::sum));
            rows.add(item(id, movable, plan, process, names));
        }
        orders.insert(new Migration(
                id,
                path,
                process,
                MigrationState.PLANNED,
                texts.write(choices),
                texts.reasons(reasons.entrySet().stream()
                        .map(e -> new Reason(ChoicesText.Said.of(e.getKey()), e.getValue()))
                        .toList()),
                scope.caller().personId(),
                now,
                Optional.empty(),
                Map.of()));
        rows.forEach(items::insert);
        return id;
    }

    private MigrationItem item(
            String order,
            FindMovable.Movable movable,
            Plan plan,
            String process,
            Map<String, Map<String, String>> names) {
        var instance = movable.instance();
        var before = names.computeIfAbsent(instance.bundle(), bundle -> names(bundle, process));
        var after = names.computeIfAbsent(movable.target(), bundle -> names(bundle, process));
        var landings = plan.landings().stream()
                .map(l -> new Landed(
                        named(before, l.token().element()),
                        named(after, l.to()),
                        l.limit(),
                        l.clocks().stream()
                                .map(c -> new Plan.ClockMove(named(before, c.from()), named(after, c.to()), c.fate()))
                                .toList()))
                .toList();
        return new MigrationItem(
                Ids.next(),
                instance.node().value(),
                order,
                instance.id(),
                instance.caseId(),
                instance.bundle(),
                movable.target(),
                MigrationOutcome.WAITING,
                plan.possible(),
                texts.landings(landings),
                texts.write(plan.findings()),
                0,
                Optional.empty());
    }

    private Map<String, String> names(String bundle, String process) {
        var names = new HashMap<String, String>();
        migration.places(bundle, process).stream().forEach((Place place) -> names.put(place.id(), place.name()));
        return names;
    }

    private static String named(Map<String, String> names, String id) {
        return names.getOrDefault(id, id);
    }

    private Plan plan(FindMovable.Movable movable, Choices choices) {
        try {
            return migration.plan(movable.instance().id(), movable.target(), choices);
        } catch (Problem refused) {
            return new Plan(List.of(), java.util.Set.of(), java.util.Set.of(), ChoicesText.findings(refused));
        }
    }
}
