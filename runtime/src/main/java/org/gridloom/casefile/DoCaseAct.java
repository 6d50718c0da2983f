package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Does an act on a whole case by its word; the act itself decides whether the caller may. */
@ApplicationScoped
public class DoCaseAct {
    private final CaseActs acts;
    private final Casefiles casefiles;

    DoCaseAct(CaseActs acts, Casefiles casefiles) {
        this.acts = acts;
        this.casefiles = casefiles;
    }

    /** @param version of the case after the act */
    public record Done(int version) {}

    /** Whether there is an act of this word. */
    public boolean knows(String word) {
        return acts.all().stream().anyMatch(act -> act.action().word().equals(word));
    }

    /** Refuses with {@link CaseProblem#CASE_ACTION_UNKNOWN} and with what the act refuses. */
    @Transactional
    public Done handle(String word, CaseActRequest request) {
        acts.require(word).handle(request);
        casefiles.flush();
        return new Done(casefiles.require(request.caseId()).version);
    }
}
