package org.gridloom.artifact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    private final SourceChecker checker;
    private final SwapConfig swapConfig;
    private final CurrentTenant currentTenant;
    private final Instance<ChangeGate> gate;

    ImportConfig(
            ConfigStore store,
            SourceChecker checker,
            SwapConfig swapConfig,
            CurrentTenant currentTenant,
            Instance<ChangeGate> gate) {
        this.store = store;
        this.checker = checker;
        this.swapConfig = swapConfig;
        this.currentTenant = currentTenant;
        this.gate = gate;
    }

    private record Prepared(
            ConfigPlan plan, SortedMap<String, SourceFile> before, Compiled after, SortedMap<String, String> moves) {}

    /** What would happen; changes nothing. */
    @Transactional
    ConfigPlan plan(Collection<SourceFile> files, ApplyScope scope) {
        return prepare(files, scope, false).plan();
    }

    /** As {@link #apply(Collection, ApplyScope)} by the operator at the machine itself, who may change everything. */
    @Transactional
    public ConfigPlan apply(Collection<SourceFile> files) {
        var ready = judged(files, ApplyScope.everything(currentTenant.city()));
        swapConfig.swap(ready.before(), ready.after(), ready.moves());
        return ready.plan();
    }

    /**
     * Refuses with FILES_NOT_YOURS or CONFIGURATION_REJECTED and every finding. Where somebody has to approve it becomes a change
     * set, named in the plan; else everything is in force when it returns.
     */
    @Transactional
    ConfigPlan apply(Collection<SourceFile> files, ApplyScope scope) {
        var ready = judged(files, scope);
        var submitted = submit(ready);
        if (submitted.isEmpty()) {
            swapConfig.swap(ready.before(), ready.after(), ready.moves());
        }
        return ready.plan().submitted(submitted);
    }

    private Prepared judged(Collection<SourceFile> files, ApplyScope scope) {
        var ready = prepare(files, scope, true);
        refuse(ArtifactProblem.FILES_NOT_YOURS, ready.plan(), f -> f.code().equals("FILE_NOT_YOURS"));
        refuse(ArtifactProblem.CONFIGURATION_REJECTED, ready.plan(), Finding::isError);
        return ready;
    }

    private Optional<String> submit(Prepared ready) {
        var after = ready.after();
        var edits = FileChanges.between(ready.before(), after.files()).edits(after.files());
        if (edits.isEmpty() || gate.isUnsatisfied()) {
            return Optional.empty();
        }
        var owners = edits.stream()
                .map(e -> ApplyScope.owner(e.path(), after.tenantRoots(), currentTenant.city()))
                .distinct()
                .toList();
        return gate.get().submit(common(owners), edits);
    }

    private static TenantPath common(List<TenantPath> owners) {
        var lineage = owners.get(0).lineage();
        return lineage.stream()
                .filter(level -> owners.stream().allMatch(level::covers))
                .reduce((upper, lower) -> lower)
                .orElse(lineage.get(0));
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
        var compiled = checker.compile(after);
        var findings = new ArrayList<>(scope.check(before, after, compiled.tenantRoots()));
        findings.addAll(compiled.run().findings());
        var moves = compiled.moves(pointers);
        var changes = FileChanges.between(before, after);
        return new Prepared(
                new ConfigPlan(
                        changes.added(),
                        changes.changed(),
                        changes.removed(),
                        List.copyOf(moves.keySet()),
                        findings,
                        Optional.empty()),
                before,
                compiled,
                moves);
    }
}
