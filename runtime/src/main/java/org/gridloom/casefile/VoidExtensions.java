package org.gridloom.casefile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gridloom.outbox.RecurringWork;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/**
 * A request for more time whose step, or case, has ended before anybody decided is closed as void, with a note in the time
 * line. Looked for in the background, so that completing a step costs nothing for it.
 */
@ApplicationScoped
public class VoidExtensions implements RecurringWork {
    private final CasefileSql sql;
    private final CaseExtensions extensions;
    private final Casefiles casefiles;
    private final CaseNotes notes;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    VoidExtensions(
            CasefileSql sql,
            CaseExtensions extensions,
            Casefiles casefiles,
            CaseNotes notes,
            CurrentTenant currentTenant,
            Clock clock) {
        this.sql = sql;
        this.extensions = extensions;
        this.casefiles = casefiles;
        this.notes = notes;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "casefile.void-extensions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        List<String> cities = currentTenant.within(
                TenantPath.of("system"), () -> QuarkusTransaction.requiringNew().call(sql::citiesWithOvertaken));
        for (String city : cities) {
            currentTenant.within(
                    TenantPath.of(city), () -> QuarkusTransaction.requiringNew().call(() -> close(city)));
        }
    }

    private int close(String city) {
        var overtaken = sql.overtaken(city);
        for (String id : overtaken) {
            CaseExtension extension = extensions.findById(id);
            extension.overtaken(clock.instant());
            casefiles.require(extension.caseId).asked--;
            notes.persist(new CaseNote(extension, clock.instant(), extension.subjectName + "：申请失效，环节已结束"));
        }
        return overtaken.size();
    }
}
