package org.gridloom.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "attachment")
@NullUnmarked
class Attachment {
    @Id
    String id;

    @TenantId
    String city;

    String node;

    /** The person who uploaded it; empty for a citizen without login. */
    @Column(name = "owner_id")
    String ownerId;

    @Column(name = "case_id")
    @Nullable
    String caseId;

    String name;

    @Column(name = "media_type")
    String mediaType;

    long size;
    String sha256;

    @Column(name = "stored_at")
    Instant storedAt;

    protected Attachment() {}

    Attachment(StoredFile file, String node, String ownerId, Instant storedAt) {
        this.id = file.id();
        this.node = node;
        this.ownerId = ownerId;
        this.name = file.name();
        this.mediaType = file.mediaType();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.storedAt = storedAt;
    }

    StoredFile stored() {
        return new StoredFile(id, name, mediaType, size, sha256);
    }
}
