package org.gridloom.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class CaseNotes implements PanacheRepositoryBase<CaseNote, String> {
    List<CaseNote> ofCase(String caseId) {
        return list("caseId = ?1 order by writtenAt, id", caseId);
    }
}
