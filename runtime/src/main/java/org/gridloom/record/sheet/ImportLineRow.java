package org.gridloom.record.sheet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** One row of a table, sealed, until it is added or given up. */
@Entity
@Table(name = "record_import_row")
@NullUnmarked
class ImportLineRow {
    static final String NEW = "NEW";
    static final String GOOD = "GOOD";
    static final String BAD = "BAD";
    static final String KEPT = "KEPT";

    @Id
    String id;

    @TenantId
    String city;

    @Column(name = "import_id")
    String importId;

    @Column(name = "line_no")
    int line;

    String state;

    /** What is to be added, sealed; gone once it is added. */
    String content;

    /** JSON list of findings. */
    String findings;

    @Column(name = "record_id")
    String recordId;

    /** Keyed hash of what there may be once only. */
    @Column(name = "same_key")
    String sameKey;
}
