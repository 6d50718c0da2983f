package org.gridloom.audit;

import jakarta.enterprise.context.ApplicationScoped;
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
        if (entries.findById(event.id()) != null) {
            return;
        }
        var head = entries.head();
        entries.persistAndFlush(new AuditEntry(
                event,
                head.map(h -> h.seq + 1).orElse(1L),
                head.map(h -> h.hash).orElse(ChainHash.GENESIS)));
    }
}
