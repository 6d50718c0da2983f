package org.gridloom.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** A matter from its report to its rating. It keeps the bundle it began with: changed configuration never alters it. */
@Entity
@DynamicUpdate
@Table(name = "casefile")
@NullUnmarked
class Casefile {
    /** What the engine says of a process that was ended early. */
    static final String CANCELLED = "cancelled";

    @Id
    String id;

    @TenantId
    String city;

    String node;
    String number;

    @Column(name = "case_type")
    String caseType;

    String bundle;
    String source;

    @Enumerated(EnumType.STRING)
    CaseState state;

    String urgency;

    /** What the rules of dispatch looked at, as {@link Dispatch.Facts} writes it; empty when none were asked. */
    @Column(name = "dispatch_facts")
    String dispatchFacts;

    @Column(name = "place_id")
    String placeId;

    Double longitude;
    Double latitude;
    String address;

    @Column(name = "reporter_id")
    String reporterId;

    String answers;

    @Column(name = "instance_id")
    String instanceId;

    @Column(name = "follow_code")
    String followCode;

    @Column(name = "reported_at")
    Instant reportedAt;

    /** A copy; empty while the clock stands. */
    @Column(name = "due_at")
    @OptimisticLock(excluded = true)
    Instant dueAt;

    /** Since when it stands still; empty while it runs. */
    @Column(name = "suspended_at")
    Instant suspendedAt;

    /** How often its holders were reminded. */
    int urged;

    /** How many requests for more time wait for an answer. */
    int asked;

    /** How many supervisions run beside it. */
    int supervised;

    /** The case it is handled with; empty when it stands for itself. */
    @Column(name = "master_id")
    String mergedInto;

    /** How many cases are handled with this one. */
    @Column(name = "merged_count")
    int mergedCount;

    @Column(name = "closed_at")
    Instant closedAt;

    boolean late;
    String outcome;
    Integer stars;

    @Column(name = "rating_text")
    String ratingText;

    @Column(name = "rated_at")
    Instant ratedAt;

    @Version
    int version;

    void locate(Position position) {
        longitude = position.longitude();
        latitude = position.latitude();
        address = position.address();
    }

    void close(Instant at, String how) {
        state = how.equals(CANCELLED) ? CaseState.CANCELLED : CaseState.CLOSED;
        closedAt = at;
        outcome = how;
        late = dueAt != null && at.isAfter(dueAt);
    }
}
