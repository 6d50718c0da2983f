package org.gridloom.artifact;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.gridloom.outbox.Outbox;
import org.gridloom.tenant.CurrentTenant;

/** The one place where pointers move: texts, bundles, pointers, listeners and the event, in the caller's transaction. */
@ApplicationScoped
class SwapConfig {
    private final ConfigStore store;
    private final List<AppliedListener> listeners;
    private final CurrentTenant currentTenant;
    private final Outbox outbox;
    private final Clock clock;

    SwapConfig(
            ConfigStore store,
            @All List<AppliedListener> listeners,
            CurrentTenant currentTenant,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.listeners = listeners;
        this.currentTenant = currentTenant;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The pointers must be locked, the files free of errors. */
    void swap(SortedMap<String, SourceFile> before, Compiled after, Map<String, String> moves) {
        var changes = FileChanges.between(before, after.files());
        store.keepSources(before, after.files());
        after.bundles().values().stream().distinct().forEach(store::keepBundle);
        store.movePointers(moves);
        var all = Catalogue.of(after.run().layers().all());
        listeners.forEach(l -> l.applied(currentTenant.city(), all));
        outbox.publish(new ConfigApplied(
                currentTenant.city(),
                List.copyOf(moves.keySet()),
                changes.added().size(),
                changes.changed().size(),
                changes.removed().size(),
                clock.instant()));
    }
}
