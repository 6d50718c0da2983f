package org.gridloom.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.gridloom.shared.Problem;

@ApplicationScoped
class Casefiles implements PanacheRepositoryBase<Casefile, String> {
    List<Casefile> mergedInto(String master) {
        return list("mergedInto = ?1 order by reportedAt, id", master);
    }

    Casefile require(String id) {
        Casefile casefile = findById(id);
        if (casefile == null) {
            throw new Problem(CaseProblem.CASE_NOT_FOUND, Map.of("case", id));
        }
        return casefile;
    }
}
