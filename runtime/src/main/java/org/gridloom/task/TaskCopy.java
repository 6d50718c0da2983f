package org.gridloom.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gridloom.shared.Ids;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** A notice about a step without a duty, with the instant at which it was read. */
@Entity
@Table(name = "task_copy")
@NullUnmarked
class TaskCopy {
    @Id
    String id;

    @TenantId
    String city;

    String node;

    @Column(name = "case_id")
    String caseId;

    @Column(name = "case_number")
    String caseNumber;

    @Column(name = "case_type")
    String caseType;

    @Column(name = "step_name")
    String stepName;

    @Column(name = "from_person_id")
    String fromPersonId;

    @Column(name = "to_person_id")
    String toPersonId;

    @Column(name = "sent_at")
    Instant sentAt;

    @Column(name = "read_at")
    Instant readAt;

    String text;

    protected TaskCopy() {}

    TaskCopy(WorkItem item, String fromPersonId, String toPersonId, Instant at, String text) {
        this.id = Ids.next();
        this.node = item.node;
        this.caseId = item.caseId;
        this.caseNumber = item.caseNumber;
        this.caseType = item.caseType;
        this.stepName = item.stepName;
        this.fromPersonId = fromPersonId;
        this.toPersonId = toPersonId;
        this.sentAt = at;
        this.text = text;
    }

    /** What a limit tells about an item, or about the whole case of it; from nobody. */
    TaskCopy(String id, WorkItem item, String toPersonId, Instant at, String text, boolean wholeCase) {
        this(item, "", toPersonId, at, text);
        this.id = id;
        if (wholeCase) {
            this.stepName = "";
        }
    }
}
