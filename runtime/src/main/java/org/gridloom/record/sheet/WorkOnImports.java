package org.gridloom.record.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.LoadCaller;
import org.gridloom.outbox.RecurringWork;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.jboss.logging.Logger;

/**
 * Looks at the rows of imports and adds them, a few hundred in a transaction, as the person who sent the table: who has lost
 * the right meanwhile adds nothing. What is done is done once, whatever node dies when.
 */
@ApplicationScoped
class WorkOnImports implements RecurringWork {
    private static final Logger LOG = Logger.getLogger(WorkOnImports.class);
    private static final Duration LONGEST_RUN = Duration.ofSeconds(20);

    private final ImportSql sql;
    private final ImportBatch batch;
    private final CurrentTenant currentTenant;
    private final CurrentCaller currentCaller;
    private final LoadCaller loadCaller;

    WorkOnImports(
            ImportSql sql,
            ImportBatch batch,
            CurrentTenant currentTenant,
            CurrentCaller currentCaller,
            LoadCaller loadCaller) {
        this.sql = sql;
        this.batch = batch;
        this.currentTenant = currentTenant;
        this.currentCaller = currentCaller;
        this.loadCaller = loadCaller;
    }

    @Override
    public String name() {
        return "record-imports";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        long begin = System.nanoTime();
        for (ImportSql.Waiting waiting : sql.waiting()) {
            boolean more = true;
            while (more && System.nanoTime() - begin < LONGEST_RUN.toNanos()) {
                more = currentTenant.within(TenantPath.of(waiting.city()), () -> one(waiting));
            }
        }
    }

    private boolean one(ImportSql.Waiting waiting) {
        try {
            currentCaller.enter(loadCaller.handle(waiting.login(), Optional.of(waiting.node())));
            return batch.handle(waiting.id());
        } catch (Problem refused) {
            LOG.warnf(
                    "import stopped city=%s import=%s code=%s",
                    waiting.city(), waiting.id(), refused.code().name());
            batch.stop(waiting.id());
            return false;
        }
    }
}
