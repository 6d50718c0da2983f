package org.gridloom.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** Remembers the key a report was sent with, so that a phone that sends it again gets the same case. */
@Entity
@Table(name = "case_submission")
@NullUnmarked
class CaseSubmission {
    @Id
    String id;

    @TenantId
    String city;

    @Column(name = "case_id")
    String caseId;

    @Column(name = "reporter_id")
    String reporterId;

    protected CaseSubmission() {}

    CaseSubmission(String id, String caseId, String reporterId) {
        this.id = id;
        this.caseId = caseId;
        this.reporterId = reporterId;
    }
}
