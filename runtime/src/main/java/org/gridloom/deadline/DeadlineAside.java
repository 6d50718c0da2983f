package org.gridloom.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gridloom.shared.Ids;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** A limit that was set aside, or one that took its place; kept so that both can be undone. */
@Entity
@Table(name = "deadline_aside")
@NullUnmarked
class DeadlineAside {
    static final String BEGUN = "BEGUN";

    @Id
    String id;

    @TenantId
    String city;

    @Column(name = "subject_id")
    String subjectId;

    @Column(name = "deadline_id")
    String deadlineId;

    /** What both happened for. */
    String mark;

    /** How it stood, or {@link #BEGUN}. */
    String was;

    protected DeadlineAside() {}

    DeadlineAside(Deadline deadline, String mark, String was) {
        this.id = Ids.next();
        this.subjectId = deadline.subjectId;
        this.deadlineId = deadline.id;
        this.mark = mark;
        this.was = was;
    }
}
