package org.gridloom.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gridloom.shared.Ids;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What was said or done beside a step: a comment, a return with its reason, a transfer. */
@Entity
@Table(name = "task_note")
@NullUnmarked
class TaskNote {
    @Id
    String id;

    @TenantId
    String city;

    String node;

    @Column(name = "case_id")
    String caseId;

    @Column(name = "leg_id")
    String legId;

    @Column(name = "work_item_id")
    String workItemId;

    @Column(name = "step_name")
    String stepName;

    @Enumerated(EnumType.STRING)
    TaskAction act;

    @Column(name = "person_id")
    String personId;

    @Column(name = "to_person_id")
    String toPersonId;

    @Column(name = "written_at")
    Instant writtenAt;

    String text;

    protected TaskNote() {}

    TaskNote(WorkItem item, TaskAction act, String personId, @Nullable String toPersonId, Instant at, String text) {
        this.id = Ids.next();
        this.node = item.node;
        this.caseId = item.caseId;
        this.legId = item.legId;
        this.workItemId = item.id;
        this.stepName = item.stepName;
        this.act = act;
        this.personId = personId;
        this.toPersonId = toPersonId;
        this.writtenAt = at;
        this.text = text;
    }
}
