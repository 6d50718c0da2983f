package org.gridloom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gridloom.outbox.Delivered;
import org.gridloom.outbox.OutboxSubscriber;

/** Enters every event into its city's chain. Only the relay calls it, one batch at a time, so the chain has no forks. */
@ApplicationScoped
class KeepAudit implements OutboxSubscriber {
    private final AuditEntries entries;

    KeepAudit(AuditEntries entries) {
        this.entries = entries;
    }

    @Override
    public boolean wants(String type) {
        return true;
    }

    @Override
    public void on(Delivered event) {
        on(List.of(event));
    }

    @Override
    public void on(List<Delivered> events) {
        var known = entries.known(events.stream().map(Delivered::id).toList());
        var head = entries.head();
        long seq = head.map(AuditEntries.Head::seq).orElse(0L);
        String hash = head.map(AuditEntries.Head::hash).orElse(ChainHash.GENESIS);
        for (Delivered event : events) {
            if (known.add(event.id())) {
                var entry = new AuditEntry(event, ++seq, hash);
                hash = entry.hash;
                entries.persist(entry);
            }
        }
        entries.flush();
    }
}
