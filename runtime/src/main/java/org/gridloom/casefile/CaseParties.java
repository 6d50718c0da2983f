package org.gridloom.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CaseParties implements PanacheRepositoryBase<CaseParty, String> {
    boolean takesPart(String caseId, String unitId) {
        return count("caseId = ?1 and unitId = ?2", caseId, unitId) > 0;
    }
}
