package org.gridloom.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gridloom.shared.DomainEvent;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "outbox_event")
@NullUnmarked
class OutboxEvent {
    @Id
    String id;

    @TenantId
    String city;

    String node;
    String type;
    String subject;
    String actor;

    @Column(name = "happened_at")
    Instant happenedAt;

    String data;
    boolean relayed;

    protected OutboxEvent() {}

    OutboxEvent(String id, String node, DomainEvent event, @Nullable String actor, String data) {
        this.id = id;
        this.node = node;
        this.type = event.type();
        this.subject = event.subject();
        this.actor = actor;
        this.happenedAt = event.at();
        this.data = data;
    }
}
