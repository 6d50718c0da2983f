package org.gridloom.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.gridloom.deadline.count.Limit;
import org.gridloom.shared.Ids;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** A holder's request for more time, and the answer to it (延期). */
@Entity
@Table(name = "case_extension")
@NullUnmarked
class CaseExtension {
    enum State {
        ASKED,
        GRANTED,
        REFUSED,
        /** Its step ended before anybody decided. */
        VOID
    }

    @Id
    String id;

    @TenantId
    String city;

    String node;

    @Column(name = "case_id")
    String caseId;

    /** The work item, or the case itself. */
    @Column(name = "subject_id")
    String subjectId;

    @Column(name = "subject_name")
    String subjectName;

    @Column(name = "limit_text")
    String limitText;

    @Column(name = "asked_by")
    String askedBy;

    @Column(name = "asked_at")
    Instant askedAt;

    String reason;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    String answer;

    @Version
    int version;

    protected CaseExtension() {}

    CaseExtension(CaseDesk.Acting acting, ExtendableClocks.Clocked subject, Limit more, String reason) {
        this.id = Ids.next();
        this.node = acting.casefile().node;
        this.caseId = acting.casefile().id;
        this.subjectId = subject.subjectId();
        this.subjectName = subject.name();
        this.limitText = more.text();
        this.askedBy = acting.caller().personId();
        this.askedAt = acting.now();
        this.reason = reason;
        this.state = State.ASKED;
    }

    Limit limit() {
        return Limit.parse(limitText);
    }

    void overtaken(Instant at) {
        state = State.VOID;
        decidedAt = at;
    }

    void decide(boolean granted, CaseDesk.Acting acting, String text) {
        state = granted ? State.GRANTED : State.REFUSED;
        decidedBy = acting.caller().personId();
        decidedAt = acting.now();
        answer = text;
    }
}
