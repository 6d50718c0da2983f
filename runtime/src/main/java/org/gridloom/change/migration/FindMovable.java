package org.gridloom.change.migration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.process.ProcessMigration;
import org.gridloom.process.ProcessMigration.OpenInstance;
import org.gridloom.process.ProcessMigration.Running;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/** The open instances of a process that do not run under what is in force at their own node. */
@ApplicationScoped
class FindMovable {
    private static final int BATCH = 500;

    private final ProcessMigration migration;
    private final EffectiveConfigs configs;

    FindMovable(ProcessMigration migration, EffectiveConfigs configs) {
        this.migration = migration;
        this.configs = configs;
    }

    /** An instance and the bundle in force at its node. */
    record Movable(OpenInstance instance, String target) {}

    /** @param from only those of this version; empty for every earlier one */
    List<Movable> at(TenantPath node, String process, String from) {
        var found = new ArrayList<Movable>();
        var targets = new HashMap<TenantPath, Optional<String>>();
        var versions = new HashMap<String, String>();
        String after = "";
        List<OpenInstance> batch;
        do {
            batch = migration.open(node, process, after, BATCH);
            for (OpenInstance instance : batch) {
                targets.computeIfAbsent(instance.node(), n -> target(n, process))
                        .filter(bundle -> !bundle.equals(instance.bundle()))
                        .filter(bundle -> from.isEmpty() || from.equals(version(instance.bundle(), process, versions)))
                        .ifPresent(bundle -> found.add(new Movable(instance, bundle)));
                after = instance.id();
            }
        } while (batch.size() == BATCH);
        return found;
    }

    private String version(String bundle, String process, Map<String, String> known) {
        return known.computeIfAbsent(bundle, b -> migration.version(b, process));
    }

    /** What runs at a node and below, with the bundle in force at the node of each; what has none there is left out. */
    Map<Running, String> running(TenantPath node) {
        var found = new java.util.LinkedHashMap<Running, String>();
        for (Running running : migration.running(node)) {
            target(running.node(), running.process()).ifPresent(bundle -> found.put(running, bundle));
        }
        return found;
    }

    /** Empty when the node has no such process any more: what runs there goes on as it is. */
    private Optional<String> target(TenantPath node, String process) {
        try {
            var config = configs.at(node);
            return config.text("process", process).map(text -> config.bundle());
        } catch (Problem gone) {
            return Optional.empty();
        }
    }
}
