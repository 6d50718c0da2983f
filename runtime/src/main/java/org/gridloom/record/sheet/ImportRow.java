package org.gridloom.record.sheet;

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

/** One table that somebody sent to be added. */
@Entity
@Table(name = "record_import")
@NullUnmarked
class ImportRow {
    @Id
    String id;

    @TenantId
    String city;

    /** The node its author acted for. */
    String node;

    @Column(name = "record_type")
    String type;

    @Column(name = "person_id")
    String personId;

    String login;

    @Column(name = "file_name")
    String fileName;

    /** The columns of its table, with commas. */
    @Column(name = "column_names")
    String columns;

    @Enumerated(EnumType.STRING)
    ImportState state;

    @Column(name = "total_rows")
    int total;

    /** Of the present pass: checking, then keeping. */
    @Column(name = "done_rows")
    int done;

    @Column(name = "bad_rows")
    int bad;

    @Column(name = "kept_rows")
    int kept;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Version
    int version;
}
