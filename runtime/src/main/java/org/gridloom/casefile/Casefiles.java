package org.gridloom.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.gridloom.shared.Problem;

@ApplicationScoped
class Casefiles implements PanacheRepositoryBase<Casefile, String> {
    Casefile require(String id) {
        Casefile casefile = findById(id);
        if (casefile == null) {
            throw new Problem(CaseProblem.CASE_NOT_FOUND, Map.of("case", id));
        }
        return casefile;
    }
}
