package org.gridloom.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** One party's part of a case: a process of its own under the party's own bundle. The first leg is the case's master line. */
@Entity
@Table(name = "case_leg")
@NullUnmarked
class CaseLeg {
    /** How the first leg came to be. */
    static final String MASTER = "master";

    /** A supervision beside the case, whose end is not the case's. */
    static final String SUPERVISE = "supervise";

    @Id
    String id;

    @TenantId
    String city;

    String node;

    @Column(name = "case_id")
    String caseId;

    /** The case it belonged to before that was merged; empty for a leg of its own case. */
    @Column(name = "merged_from")
    String mergedFrom;

    @Column(name = "from_leg_id")
    String fromLegId;

    String way;

    @Column(name = "unit_id")
    String unitId;

    String level;
    String bundle;
    String process;

    /** Of a supervision; empty for legs that another process called. */
    @Column(name = "instance_id")
    String instanceId;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    String outcome;
}
