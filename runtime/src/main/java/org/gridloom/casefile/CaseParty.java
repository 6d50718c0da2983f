package org.gridloom.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gridloom.shared.Ids;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** Who takes part in a case, and so who sees it: the home unit and every unit that got a leg. */
@Entity
@Table(name = "case_party")
@NullUnmarked
class CaseParty {
    static final String HOME = "HOME";
    static final String LEG = "LEG";
    /** Of a case that is handled with this one. */
    static final String MERGED = "MERGED";

    @Id
    String id;

    @TenantId
    String city;

    String node;

    @Column(name = "case_id")
    String caseId;

    @Column(name = "leg_id")
    String legId;

    @Column(name = "unit_id")
    String unitId;

    String role;
    Instant since;
    Instant until;

    protected CaseParty() {}

    CaseParty(CaseLeg leg, String role) {
        this.id = Ids.next();
        this.node = leg.node;
        this.caseId = leg.caseId;
        this.legId = leg.id;
        this.unitId = leg.unitId;
        this.role = role;
        this.since = leg.startedAt;
    }
}
