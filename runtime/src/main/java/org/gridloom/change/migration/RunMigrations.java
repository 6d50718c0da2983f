package org.gridloom.change.migration;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.gridloom.outbox.Outbox;
import org.gridloom.outbox.RecurringWork;
import org.gridloom.process.MigrationListener;
import org.gridloom.process.ProcessMigrated;
import org.gridloom.process.ProcessMigration;
import org.gridloom.process.ProcessMigration.MovedInstance;
import org.gridloom.process.ProcessProblem;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.jboss.logging.Logger;

/**
 * Moves instances one by one, each in a transaction of its own together with the row that says so: whatever stops this, the
 * next run goes on where it was, and no instance is moved twice.
 */
@ApplicationScoped
public class RunMigrations implements RecurringWork {
    private static final Logger LOG = Logger.getLogger(RunMigrations.class);
    private static final int BATCH = 200;
    /** Somebody else at the instance so often is a reason to give up. */
    private static final int MEETINGS = 8;

    private static final Duration LATER = Duration.ofSeconds(2);

    private final MigrationSql sql;
    private final MigrationItemSql items;
    private final ProcessMigration migration;
    private final List<MigrationListener> listeners;
    private final ChoicesText texts;
    private final CurrentTenant currentTenant;
    private final Outbox outbox;
    private final Clock clock;

    RunMigrations(
            MigrationSql sql,
            MigrationItemSql items,
            ProcessMigration migration,
            @All List<MigrationListener> listeners,
            ChoicesText texts,
            CurrentTenant currentTenant,
            Outbox outbox,
            Clock clock) {
        this.sql = sql;
        this.items = items;
        this.migration = migration;
        this.listeners = listeners;
        this.texts = texts;
        this.currentTenant = currentTenant;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "migrations";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        tick(BATCH);
    }

    /** Does the next instances of each order, at most so many of one, and answers how many. */
    public int tick(int most) {
        int done = 0;
        for (String[] order : within("system", sql::atWork)) {
            var found = within(order[0], () -> sql.find(order[0], order[1]));
            done += found.map(each -> batch(each, most)).orElse(0);
        }
        return done;
    }

    private int batch(Migration order, int most) {
        boolean back = order.state() == MigrationState.ROLLING_BACK;
        for (int done = 0; done < most; done++) {
            if (!next(order, back)) {
                if (left(order, back)) {
                    return done;
                }
                var over = back ? MigrationState.ROLLED_BACK : MigrationState.DONE;
                String city = order.node().city();
                within(city, () -> sql.move(city, order.id(), order.state(), over, clock.instant()));
                return done;
            }
        }
        return most;
    }

    /** What met somebody else waits a little before it comes again. */
    private boolean left(Migration order, boolean back) {
        String city = order.node().city();
        return within(city, () -> items.left(city, order.id(), wanted(back)) > 0);
    }

    private static MigrationOutcome wanted(boolean back) {
        return back ? MigrationOutcome.MOVED : MigrationOutcome.WAITING;
    }

    /** False when no instance waits for its turn. */
    private boolean next(Migration order, boolean back) {
        String city = order.node().city();
        var claimed = new AtomicReference<MigrationItem>();
        try {
            within(city, () -> {
                var item = items.claim(city, order.id(), wanted(back), clock.instant());
                item.ifPresent(claimed::set);
                item.ifPresent(each -> one(order, each, back));
                return true;
            });
        } catch (Problem refused) {
            var item = claimed.get();
            if (item == null) {
                throw refused;
            }
            if (refused.code() == ProcessProblem.TASK_CONFLICT) {
                met(item, back);
            } else {
                settle(item, outcome(refused, back), ChoicesText.findings(refused));
            }
        } catch (RuntimeException e) {
            if (claimed.get() == null) {
                throw e;
            }
            LOG.errorf(e, "instance %s could not be moved", claimed.get().instanceId());
            settle(claimed.get(), back ? MigrationOutcome.MOVED_ON : MigrationOutcome.REFUSED, List.of());
        }
        return claimed.get() != null;
    }

    private void one(Migration order, MigrationItem item, boolean back) {
        currentTenant.within(TenantPath.of(item.node()), () -> {
            MovedInstance moved = back
                    ? migration.moveBack(item.instanceId(), item.undo().orElse(""))
                    : migration.move(item.instanceId(), item.toBundle(), texts.read(order.choices()));
            listeners.forEach(listener -> listener.moved(moved, order.personId()));
            outbox.publish(new ProcessMigrated(
                    moved.caseId(),
                    moved.id(),
                    moved.process(),
                    moved.fromBundle(),
                    moved.toBundle(),
                    back,
                    clock.instant()));
            items.settle(
                    order.node().city(),
                    item.id(),
                    back ? MigrationOutcome.BACK : MigrationOutcome.MOVED,
                    item.findings(),
                    back ? null : moved.undo(),
                    clock.instant());
            return true;
        });
    }

    private static MigrationOutcome outcome(Problem refused, boolean back) {
        if (back) {
            return MigrationOutcome.MOVED_ON;
        }
        return refused.code() == ProcessProblem.INSTANCE_NOT_FOUND ? MigrationOutcome.GONE : MigrationOutcome.REFUSED;
    }

    /** Comes again a little later each time; given up with its cause after so many times. */
    private void met(MigrationItem item, boolean back) {
        int tries = item.tries() + 1;
        if (tries >= MEETINGS) {
            var why = Finding.error("", "MIGRATION_CONFLICT", Map.of("times", tries));
            settle(item, back ? MigrationOutcome.MOVED_ON : MigrationOutcome.REFUSED, List.of(why));
            return;
        }
        String city = TenantPath.of(item.node()).city();
        within(city, () -> {
            items.again(city, item.id(), tries, clock.instant().plus(LATER.multipliedBy(tries)));
            return true;
        });
    }

    private void settle(MigrationItem item, MigrationOutcome outcome, List<Finding> findings) {
        String city = TenantPath.of(item.node()).city();
        within(city, () -> {
            items.settle(
                    city, item.id(), outcome, texts.write(findings), item.undo().orElse(null), clock.instant());
            return true;
        });
    }

    private <T> T within(String city, Supplier<T> work) {
        return currentTenant.within(
                TenantPath.of(city), () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
