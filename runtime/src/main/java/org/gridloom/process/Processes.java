package org.gridloom.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import javax.sql.DataSource;
import org.gridloom.outbox.Outbox;
import org.gridloom.rule.Decisions;
import org.gridloom.rule.PinnedTexts;
import org.gridloom.rule.Rulesets;
import org.gridloom.script.Scripts;
import org.gridloom.tenant.CurrentTenant;

/** Puts the engine together from the beans of the server. */
@ApplicationScoped
class Processes {
    private final Surroundings around;
    private final CurrentTenant tenant;
    private final InterpretedEngine engine;

    Processes(
            DataSource dataSource,
            Instance<PinnedTexts> texts,
            Decisions decisions,
            Rulesets rulesets,
            Scripts scripts,
            Instance<TaskPort> tasks,
            Instance<CasePort> cases,
            CurrentTenant tenant,
            Outbox outbox,
            Clock clock) {
        this.tenant = tenant;
        this.around = new Surroundings(
                new ProcessSql(dataSource),
                new OperationSql(dataSource),
                texts::get,
                decisions,
                rulesets,
                scripts,
                tasks::get,
                cases::get,
                tenant::city,
                outbox::publish,
                clock);
        this.engine = new InterpretedEngine(around);
    }

    @Produces
    @ApplicationScoped
    ProcessEngine engine() {
        return engine;
    }

    @Produces
    @ApplicationScoped
    ProcessClocks clocks() {
        return new StoredClocks(around);
    }

    @Produces
    @ApplicationScoped
    ProcessMigration migration() {
        return new InterpretedMigration(around, engine);
    }

    @Produces
    @ApplicationScoped
    ProcessMoves moves() {
        return new InterpretedMoves(around, engine);
    }

    @Produces
    @ApplicationScoped
    Incidents incidents() {
        return new Incidents(around, engine, tenant::within);
    }

    @Produces
    @ApplicationScoped
    Suspensions suspensions() {
        return new Suspensions(around);
    }

    @Produces
    @ApplicationScoped
    ProcessTimers timers() {
        return new ProcessTimers(around, engine, Transactions.jta(), tenant::within);
    }

    @Produces
    @ApplicationScoped
    ConnectorCalls calls() {
        return new ConnectorCalls(
                around, engine, Transactions.jta(), tenant::within, new HttpCall(new Secrets(System::getenv)));
    }
}
