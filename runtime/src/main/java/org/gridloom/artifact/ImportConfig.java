package org.gridloom.artifact;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gridloom.outbox.Outbox;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/**
 * Plan, apply, swap for the current city. The folders sent replace those of the same name, others stay; files of other
 * cities are left out. All or nothing, in one transaction, without a restart.
 */
@ApplicationScoped
public class ImportConfig {
    private final ConfigStore store;
    private final Linters linters;
    private final List<AppliedListener> listeners;
    private final CurrentTenant currentTenant;
    private final Outbox outbox;
    private final Clock clock;

    ImportConfig(
            ConfigStore store,
            Linters linters,
            @All List<AppliedListener> listeners,
            CurrentTenant currentTenant,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.linters = linters;
        this.listeners = listeners;
        this.currentTenant = currentTenant;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Prepared(
            ConfigPlan plan,
            SortedMap<String, SourceFile> before,
            SortedMap<String, SourceFile> after,
            Map<String, Bundle> bundles,
            Map<String, String> moves,
            Catalogue all) {}

    /** What would happen; changes nothing. */
    @Transactional
    ConfigPlan plan(Collection<SourceFile> files, ApplyScope scope) {
        return prepare(files, scope, false).plan();
    }

    /** As {@link #apply(Collection, ApplyScope)} by the operator at the machine itself, who may change everything. */
    @Transactional
    public ConfigPlan apply(Collection<SourceFile> files) {
        return apply(files, ApplyScope.everything(currentTenant.city()));
    }

    /**
     * Refuses with FILES_NOT_YOURS or CONFIGURATION_REJECTED and every finding, else everything is in force when it returns.
     */
    @Transactional
    ConfigPlan apply(Collection<SourceFile> files, ApplyScope scope) {
        var ready = prepare(files, scope, true);
        var plan = ready.plan();
        refuse(ArtifactProblem.FILES_NOT_YOURS, plan, f -> f.code().equals("FILE_NOT_YOURS"));
        refuse(ArtifactProblem.CONFIGURATION_REJECTED, plan, Finding::isError);
        store.keepSources(ready.before(), ready.after());
        ready.bundles().values().stream().distinct().forEach(store::keepBundle);
        store.movePointers(ready.moves());
        listeners.forEach(l -> l.applied(currentTenant.city(), ready.all()));
        outbox.publish(new ConfigApplied(
                currentTenant.city(),
                plan.nodes(),
                plan.added().size(),
                plan.changed().size(),
                plan.removed().size(),
                clock.instant()));
        return plan;
    }

    private static void refuse(ArtifactProblem code, ConfigPlan plan, Predicate<Finding> reason) {
        long faults = plan.findings().stream().filter(reason).count();
        if (faults > 0) {
            throw new Problem(code, Map.of("count", faults), plan.findings());
        }
    }

    private Prepared prepare(Collection<SourceFile> files, ApplyScope scope, boolean lock) {
        var pointers = store.pointers(lock);
        var before = store.sources();
        var after = new TreeMap<>(before);
        var sent = files.stream().map(SourceFile::root).collect(Collectors.toSet());
        after.values().removeIf(f -> sent.contains(f.root()));
        var tenantRoots = ReadSources.tenantRoots(files);
        for (SourceFile file : files) {
            boolean ours = !tenantRoots.contains(file.root())
                    || file.path().startsWith(file.root() + "/" + currentTenant.city() + "/");
            if (ours && !PlacedFile.ignored(file.path())) {
                after.put(file.path(), file);
            }
        }
        var roots = ReadSources.tenantRoots(after.values());
        var run = new CheckSources(linters.all()).run(after.values());
        var findings = new ArrayList<>(scope.check(before, after, roots));
        findings.addAll(run.findings());
        var bundles = bundles(run.layers(), roots);
        var moves = moves(pointers, bundles);
        return new Prepared(
                plan(before, after, moves, findings),
                before,
                after,
                bundles,
                moves,
                Catalogue.of(run.layers().all()));
    }

    private static Map<String, Bundle> bundles(Layers layers, java.util.Set<String> tenantRoots) {
        var made = new java.util.IdentityHashMap<Object, Bundle>();
        var bundles = new TreeMap<String, Bundle>();
        for (TenantPath node : layers.nodes()) {
            var inForce = layers.inForce(node);
            bundles.put(node.value(), made.computeIfAbsent(inForce, m -> Bundle.of(inForce, tenantRoots)));
        }
        return bundles;
    }

    private static Map<String, String> moves(Map<String, String> pointers, Map<String, Bundle> bundles) {
        var moves = new TreeMap<String, String>();
        bundles.forEach((node, bundle) -> {
            if (!bundle.hash().equals(pointers.get(node))) {
                moves.put(node, bundle.hash());
            }
        });
        pointers.keySet().stream().filter(n -> !bundles.containsKey(n)).forEach(n -> moves.put(n, ""));
        return new TreeMap<>(new HashMap<>(moves));
    }

    private static ConfigPlan plan(
            SortedMap<String, SourceFile> before,
            SortedMap<String, SourceFile> after,
            Map<String, String> moves,
            List<Finding> findings) {
        var added = new ArrayList<String>();
        var changed = new ArrayList<String>();
        after.forEach((path, file) -> {
            var old = before.get(path);
            if (old == null) {
                added.add(path);
            } else if (!old.text().equals(file.text())) {
                changed.add(path);
            }
        });
        var removed =
                before.keySet().stream().filter(p -> !after.containsKey(p)).toList();
        return new ConfigPlan(added, changed, removed, List.copyOf(moves.keySet()), findings);
    }
}
