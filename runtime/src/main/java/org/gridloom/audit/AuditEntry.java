package org.gridloom.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gridloom.outbox.Delivered;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** One link of a city's chain; its id is the id of the event, so the same event cannot be entered twice. */
@Entity
@Table(name = "audit_entry")
@NullUnmarked
class AuditEntry {
    @Id
    String id;

    @TenantId
    String city;

    long seq;
    String node;
    String type;
    String subject;
    String actor;

    @Column(name = "happened_at")
    Instant happenedAt;

    String data;

    @Column(name = "previous_hash")
    String previousHash;

    String hash;

    protected AuditEntry() {}

    AuditEntry(Delivered event, long seq, String previousHash) {
        this.id = event.id();
        this.seq = seq;
        this.node = event.node();
        this.type = event.type();
        this.subject = event.subject();
        this.actor = event.actor().orElse(null);
        this.happenedAt = event.at().truncatedTo(ChronoUnit.MILLIS);
        this.data = event.data();
        this.previousHash = previousHash;
        this.hash = computedHash();
    }

    /** What the hash must be for the fields as they stand. */
    String computedHash() {
        return ChainHash.of(
                previousHash,
                Long.toString(seq),
                id,
                node,
                type,
                subject,
                actor == null ? "" : actor,
                happenedAt.toString(),
                data);
    }
}
