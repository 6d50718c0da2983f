package org.gridloom.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class CaseLegs implements PanacheRepositoryBase<CaseLeg, String> {
    List<CaseLeg> mergedFrom(String caseId) {
        return list("mergedFrom = ?1 order by startedAt, id", caseId);
    }

    /** With those that were merged into it. */
    List<CaseLeg> ofCase(String caseId) {
        return list("caseId = ?1 order by startedAt, id", caseId);
    }
}
