package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.outbox.Outbox;
import org.gridloom.shared.Problem;

/** The reporter rates the handling of a closed case, once (TZ-8.6, BJ-5.7). */
@ApplicationScoped
public class RateCase {
    private static final int MOST_STARS = 5;

    private final Casefiles casefiles;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final Clock clock;

    RateCase(Casefiles casefiles, CurrentCaller currentCaller, Outbox outbox, Clock clock) {
        this.casefiles = casefiles;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param stars 1 (poor) to 5 (very good)
     * @param text at most 500 characters, may be empty
     */
    public record Command(String caseId, int stars, String text) {}

    @Transactional
    public void handle(Command command) {
        Casefile casefile = casefiles.require(command.caseId());
        if (!casefile.reporterId.equals(currentCaller.require().personId())) {
            throw new Problem(CaseProblem.CASE_NOT_FOUND, Map.of("case", command.caseId()));
        }
        rate(casefile, command.stars(), command.text());
    }

    void rate(Casefile casefile, int stars, String text) {
        if (casefile.state != CaseState.CLOSED) {
            throw new Problem(CaseProblem.CASE_NOT_CLOSED_YET, Map.of("number", casefile.number));
        }
        if (casefile.ratedAt != null) {
            throw new Problem(CaseProblem.CASE_ALREADY_RATED, Map.of("number", casefile.number));
        }
        if (stars < 1 || stars > MOST_STARS || text.length() > 500) {
            throw new Problem(CaseProblem.CASE_RATING_INVALID);
        }
        casefile.stars = stars;
        casefile.ratingText = text.isBlank() ? null : text.strip();
        casefile.ratedAt = clock.instant();
        outbox.publish(new CaseRated(casefile.id, stars, casefile.ratedAt));
    }
}
