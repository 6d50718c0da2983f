package org.gridloom.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class CaseExtensions implements PanacheRepositoryBase<CaseExtension, String> {
    List<CaseExtension> asked(String caseId) {
        return list("caseId = ?1 and state = ?2 order by id", caseId, CaseExtension.State.ASKED);
    }

    long granted(String subjectId) {
        return count("subjectId = ?1 and state = ?2", subjectId, CaseExtension.State.GRANTED);
    }
}
