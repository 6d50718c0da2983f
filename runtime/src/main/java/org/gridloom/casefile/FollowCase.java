package org.gridloom.casefile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/** Whoever holds the follow code of a case may see its public course and rate it, without a login (TZ-8.8, BJ-5.2). */
@ApplicationScoped
public class FollowCase {
    private final CasefileSql sql;
    private final Casefiles casefiles;
    private final CaseTimeline timeline;
    private final ViewCase viewCase;
    private final RateCase rateCase;
    private final CurrentTenant currentTenant;

    FollowCase(
            CasefileSql sql,
            Casefiles casefiles,
            CaseTimeline timeline,
            ViewCase viewCase,
            RateCase rateCase,
            CurrentTenant currentTenant) {
        this.sql = sql;
        this.casefiles = casefiles;
        this.timeline = timeline;
        this.viewCase = viewCase;
        this.rateCase = rateCase;
        this.currentTenant = currentTenant;
    }

    public ViewCase.View view(String followCode) {
        return inItsCity(followCode, casefile -> viewCase.view(casefile, true, timeline.of(casefile, leg -> false)));
    }

    /** The same, handed to work that still needs to read the city's rows. */
    public <T> T read(String followCode, Function<ViewCase.View, T> work) {
        return inItsCity(
                followCode, casefile -> work.apply(viewCase.view(casefile, true, timeline.of(casefile, leg -> false))));
    }

    public void rate(String followCode, int stars, String text) {
        inItsCity(followCode, casefile -> {
            currentTenant.actAs(casefile.reporterId);
            rateCase.rate(casefile, stars, text);
            return casefile.id;
        });
    }

    private <T> T inItsCity(String followCode, Function<Casefile, T> work) {
        var followed = QuarkusTransaction.requiringNew()
                .call(() -> sql.followed(followCode))
                .orElseThrow(() -> new Problem(CaseProblem.CASE_NOT_FOUND, Map.of("case", "")));
        return currentTenant.within(
                TenantPath.of(followed.node()),
                () -> QuarkusTransaction.requiringNew().call(() -> work.apply(casefiles.require(followed.caseId()))));
    }
}
