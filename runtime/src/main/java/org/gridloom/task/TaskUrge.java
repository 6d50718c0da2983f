package org.gridloom.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gridloom.shared.Ids;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** One reminder of one desk, so that none is reminded too often. */
@Entity
@Table(name = "task_urge")
@NullUnmarked
class TaskUrge {
    @Id
    String id;

    @TenantId
    String city;

    String node;

    @Column(name = "case_id")
    String caseId;

    @Column(name = "work_item_id")
    String workItemId;

    String desk;

    @Column(name = "person_id")
    String personId;

    @Column(name = "urged_at")
    Instant urgedAt;

    protected TaskUrge() {}

    TaskUrge(WorkItem item, String personId, Instant at) {
        this.id = Ids.next();
        this.node = item.node;
        this.caseId = item.caseId;
        this.workItemId = item.id;
        this.desk = item.desk;
        this.personId = personId;
        this.urgedAt = at;
    }
}
