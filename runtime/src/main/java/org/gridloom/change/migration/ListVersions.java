package org.gridloom.change.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.process.ProcessMigration;
import org.gridloom.process.ProcessMigration.Place;
import org.gridloom.process.ProcessMigration.Running;
import org.gridloom.tenant.TenantPath;

/** Processes of which cases run under an earlier version than the one in force: what there is to choose from. */
@ApplicationScoped
class ListVersions {
    private final MigrationScope scope;
    private final FindMovable findMovable;
    private final ProcessMigration migration;
    private final EffectiveConfigs configs;

    ListVersions(MigrationScope scope, FindMovable findMovable, ProcessMigration migration, EffectiveConfigs configs) {
        this.scope = scope;
        this.findMovable = findMovable;
        this.migration = migration;
        this.configs = configs;
    }

    /**
     * A version of the text of a process.
     *
     * @param version stable name of the text
     * @param since when it came into the city first
     * @param instances open ones at the node and below
     * @param places where tokens may stand, and timers; only where one process was asked for
     */
    record Version(String version, String bundle, Optional<Instant> since, long instances, List<Place> places) {}

    /**
     * A process.
     *
     * @param title by language
     * @param earlier versions under which cases run and which are not in force where they run
     * @param target in force; more than one where townships have their own
     */
    record Movable(String process, Map<String, String> title, List<Version> earlier, List<Version> target) {}

    /** @param process only this one, with its places */
    @Transactional
    List<Movable> handle(Optional<String> node, Optional<String> process) {
        TenantPath at = node.map(scope::require).orElseGet(() -> scope.caller().node());
        var byProcess = new LinkedHashMap<String, List<Map.Entry<Running, String>>>();
        findMovable.running(at).entrySet().stream()
                .filter(e ->
                        process.filter(p -> !p.equals(e.getKey().process())).isEmpty())
                .forEach(e -> byProcess
                        .computeIfAbsent(e.getKey().process(), p -> new ArrayList<>())
                        .add(e));
        var all = new ArrayList<Movable>();
        byProcess.forEach((name, running) -> movable(name, running, process.isPresent())
                .filter(m -> !m.earlier().isEmpty())
                .ifPresent(all::add));
        return all;
    }

    private Optional<Movable> movable(String process, List<Map.Entry<Running, String>> running, boolean places) {
        var earlier = new LinkedHashMap<String, Version>();
        var target = new LinkedHashMap<String, Version>();
        for (var each : running) {
            Running from = each.getKey();
            if (from.bundle().equals(each.getValue())) {
                continue;
            }
            version(earlier, from.bundle(), process, from.count(), places);
            version(target, each.getValue(), process, from.count(), places);
        }
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        var title = configs.pinned(running.get(0).getValue()).title("process", process);
        return Optional.of(new Movable(process, title, newestFirst(earlier), newestFirst(target)));
    }

    private void version(Map<String, Version> into, String bundle, String process, long count, boolean places) {
        into.merge(
                migration.version(bundle, process),
                new Version(
                        migration.version(bundle, process),
                        bundle,
                        configs.since(bundle),
                        count,
                        places ? migration.places(bundle, process) : List.of()),
                (a, b) -> new Version(
                        a.version(),
                        a.bundle(),
                        earliest(a.since(), b.since()),
                        a.instances() + b.instances(),
                        a.places()));
    }

    private static Optional<Instant> earliest(Optional<Instant> a, Optional<Instant> b) {
        return a.filter(at -> b.filter(at::isAfter).isEmpty()).or(() -> b);
    }

    private static List<Version> newestFirst(Map<String, Version> versions) {
        return versions.values().stream()
                .sorted(Comparator.comparing((Version v) -> v.since().orElse(Instant.EPOCH))
                        .reversed())
                .toList();
    }
}
