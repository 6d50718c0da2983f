package org.gridloom.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gridloom.deadline.count.LedgerEntry;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** The stored form of a {@link LedgerEntry}, with who did it and why. */
@Entity
@Table(name = "deadline_entry")
@NullUnmarked
class DeadlineLine {
    @Id
    String id;

    @TenantId
    String city;

    @Column(name = "deadline_id")
    String deadlineId;

    @Enumerated(EnumType.STRING)
    LedgerEntry.Kind kind;

    Instant at;
    String actor;
    String reason;

    @Column(name = "unit_id")
    String unitId;

    @Column(name = "person_id")
    String personId;

    String extension;

    protected DeadlineLine() {}

    DeadlineLine(String id, String deadlineId, LedgerEntry entry, String actor, String reason) {
        this.id = id;
        this.deadlineId = deadlineId;
        this.kind = entry.kind();
        this.at = entry.at();
        this.actor = actor;
        this.reason = reason;
        this.unitId = entry.unitId();
        this.personId = entry.personId();
        this.extension = entry.extension();
    }

    LedgerEntry entry() {
        return new LedgerEntry(kind, at, unitId, personId, extension);
    }
}
