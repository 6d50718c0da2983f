package org.gridloom.change.publish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridloom.change.approval.Approvals;
import org.gridloom.change.draft.ChangeSet;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.change.draft.ChangeState;
import org.gridloom.outbox.RecurringWork;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.jboss.logging.Logger;

/** Publishes what was set for a time, when it has come; what is refused then is marked so and stays approved. */
@ApplicationScoped
public class RunPublications implements RecurringWork {
    private static final Logger LOG = Logger.getLogger(RunPublications.class);
    private final PublishSql sql;
    private final ChangeSets changes;
    private final Approvals approvals;
    private final Messages messages;
    private final Swap swap;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    RunPublications(
            PublishSql sql,
            ChangeSets changes,
            Approvals approvals,
            Messages messages,
            Swap swap,
            CurrentTenant currentTenant,
            Clock clock) {
        this.sql = sql;
        this.changes = changes;
        this.approvals = approvals;
        this.messages = messages;
        this.swap = swap;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "publications";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        tick();
    }

    /** Answers how many took effect. */
    public int tick() {
        int done = 0;
        for (String[] due : within("system", () -> sql.due(clock.instant()))) {
            try {
                done += within(due[0], () -> publish(due[0], due[1])) ? 1 : 0;
            } catch (Problem refused) {
                LOG.warnf(
                        "publication refused id=%s code=%s",
                        due[1], refused.code().name());
                within(due[0], () -> fail(due[0], due[1], refused));
            }
        }
        return done;
    }

    private boolean publish(String city, String id) {
        var publication = sql.find(city, id, true).filter(p -> p.state() == PublicationState.SCHEDULED);
        publication.ifPresent(p -> currentTenant.within(p.node(), () -> {
            swap.everywhere(changes.lock(p.changeId(), ChangeState.SCHEDULED), p);
            return true;
        }));
        return publication.isPresent();
    }

    private boolean fail(String city, String id, Problem refused) {
        var publication = sql.find(city, id, true).filter(p -> p.state() == PublicationState.SCHEDULED);
        publication.ifPresent(p -> {
            sql.turn(
                    p, PublicationState.FAILED, Optional.empty(), refused.code().name());
            changes.find(p.changeId())
                    .filter(change -> change.state() == ChangeState.SCHEDULED)
                    .ifPresent(change -> {
                        changes.turn(change, ChangeState.APPROVED);
                        approvals.tell(change, p.personId(), told(change, refused));
                    });
        });
        return publication.isPresent();
    }

    /** In the language of the city's people: whoever reads it is not known yet. */
    private String told(ChangeSet change, Problem refused) {
        String why = messages.problem(refused.code(), refused.facts(), Locale.CHINESE);
        return messages.find("findings", "PUBLICATION_NOT_DONE", Locale.CHINESE)
                .orElse("{title}: {why}")
                .replace("{title}", change.title())
                .replace("{why}", why);
    }

    private <T> T within(String city, Supplier<T> work) {
        return currentTenant.within(
                TenantPath.of(city), () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
