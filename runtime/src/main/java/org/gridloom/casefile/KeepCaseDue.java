package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.gridloom.deadline.DueListener;

/** Keeps the date that lists of cases show equal to that of the case's clock. */
@ApplicationScoped
class KeepCaseDue implements DueListener {
    private final Casefiles casefiles;

    KeepCaseDue(Casefiles casefiles) {
        this.casefiles = casefiles;
    }

    @Override
    public void moved(String subjectKind, String subjectId, Optional<Instant> due, Optional<Instant> warnAt) {
        if (subjectKind.equals("case")) {
            casefiles.findByIdOptional(subjectId).ifPresent(casefile -> casefile.dueAt = due.orElse(null));
        }
    }
}
