package org.gridloom.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gridloom.identity.SyncTenants;
import org.gridloom.shared.Ids;
import org.gridloom.task.TaskAction;
import org.gridloom.tenant.TenantPath;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** What was done with a whole case, by whom and why. */
@Entity
@Table(name = "case_note")
@NullUnmarked
class CaseNote {
    @Id
    String id;

    @TenantId
    String city;

    String node;

    @Column(name = "case_id")
    String caseId;

    @Enumerated(EnumType.STRING)
    TaskAction act;

    @Column(name = "person_id")
    String personId;

    @Column(name = "unit_id")
    String unitId;

    @Column(name = "written_at")
    Instant writtenAt;

    String text;

    protected CaseNote() {}

    CaseNote(CaseDesk.Acting acting, TaskAction act, String text) {
        this.id = Ids.next();
        this.node = acting.casefile().node;
        this.caseId = acting.casefile().id;
        this.act = act;
        this.personId = acting.caller().personId();
        this.unitId = acting.as().unitId();
        this.writtenAt = acting.now();
        this.text = text;
    }

    /** What became of a request without anybody's doing: in the name of who had asked. */
    CaseNote(CaseExtension extension, Instant at, String text) {
        this.id = Ids.next();
        this.node = extension.node;
        this.caseId = extension.caseId;
        this.act = TaskAction.EXTEND;
        this.personId = extension.askedBy;
        this.unitId = SyncTenants.idOf(TenantPath.of(extension.node));
        this.writtenAt = at;
        this.text = text;
    }
}
