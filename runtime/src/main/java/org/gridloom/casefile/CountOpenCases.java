package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.gridloom.artifact.OpenWork;
import org.gridloom.tenant.TenantPath;

/** Counts the cases that keep the bundle they began with. */
@ApplicationScoped
class CountOpenCases implements OpenWork {
    private final Casefiles casefiles;

    CountOpenCases(Casefiles casefiles) {
        this.casefiles = casefiles;
    }

    @Override
    public long openAt(Collection<TenantPath> nodes) {
        return nodes.isEmpty()
                ? 0
                : casefiles.count(
                        "state = ?1 and node in ?2",
                        CaseState.OPEN,
                        nodes.stream().map(TenantPath::value).toList());
    }
}
