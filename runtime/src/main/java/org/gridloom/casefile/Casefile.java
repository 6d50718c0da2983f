package org.gridloom.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** A matter from its report to its rating. It keeps the bundle it began with: changed configuration never alters it. */
@Entity
@Table(name = "casefile")
@NullUnmarked
class Casefile {
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

    @Column(name = "due_at")
    Instant dueAt;

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
        state = CaseState.CLOSED;
        closedAt = at;
        outcome = how;
        late = dueAt != null && at.isAfter(dueAt);
    }
}
