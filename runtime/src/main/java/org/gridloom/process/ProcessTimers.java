package org.gridloom.process;

import java.time.Duration;
import java.time.Instant;
import org.gridloom.outbox.RecurringWork;
import org.gridloom.shared.Problem;
import org.jboss.logging.Logger;

/** Fires the timers of processes, each once, in a transaction of its own, however many nodes look at the clock (TZ-4.3). */
public class ProcessTimers implements RecurringWork {
    private static final Logger LOG = Logger.getLogger(ProcessTimers.class);
    private static final int MOST = 100;
    private static final Duration CLEANING = Duration.ofMinutes(1);

    private final Surroundings around;
    private final InterpretedEngine engine;
    private final Transactions transactions;
    private final Within within;
    private final TimerTrouble trouble;

    /** When this node looks again for incidents whose timers are no longer there. */
    private Instant cleaning = Instant.MIN;

    ProcessTimers(Surroundings around, InterpretedEngine engine, Transactions transactions, Within within) {
        this.around = around;
        this.engine = engine;
        this.transactions = transactions;
        this.within = within;
        this.trouble = new TimerTrouble(around, engine);
    }

    @Override
    public String name() {
        return "process-timers";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        tick();
        Instant now = around.clock().instant();
        if (!cleaning.isAfter(now)) {
            cleaning = now.plus(CLEANING);
            transactions.inNew(() -> around.operations().timersGone(now));
        }
    }

    /** Fires what is due now and answers how many timers fired. */
    public int tick() {
        int fired = 0;
        var due =
                transactions.inNew(() -> around.store().dueTimers(around.clock().instant(), MOST));
        for (ProcessStore.Timer timer : due) {
            try {
                fired += transactions.inNew(() -> fire(timer)) ? 1 : 0;
            } catch (Problem problem) {
                waits(timer, problem);
            } catch (RuntimeException e) {
                LOG.errorf(e, "timer %s could not fire", timer.id());
                putOff(timer, e.getClass().getSimpleName());
            }
        }
        return fired;
    }

    private void waits(ProcessStore.Timer timer, Problem problem) {
        if (problem.code() == ProcessProblem.TASK_CONFLICT) {
            // somebody moved the instance at this moment: the timer is still due and comes again
            LOG.infof("timer %s comes again", timer.id());
            return;
        }
        LOG.warnf("timer %s is put off: %s", timer.id(), problem.code().name());
        putOff(timer, problem.code().name());
    }

    /** It would fail again at once and hold up the timers behind it. */
    private void putOff(ProcessStore.Timer timer, String cause) {
        transactions.inNew(() -> within.node(timer.node(), () -> {
            trouble.failed(timer, cause);
            return true;
        }));
    }

    private boolean fire(ProcessStore.Timer due) {
        String id = due.id();
        around.store().take(due.node().city(), due.instanceId());
        var claimed = around.store().claimTimer(id, around.clock().instant());
        if (claimed.isEmpty()) {
            return false;
        }
        var timer = claimed.get();
        // Before the process hears of it, so that a process that cancels its timer finds it gone or going.
        int left = timer.left() - 1;
        if (timer.repeatMillis() == 0 || left == 0) {
            around.store().deleteTimer(timer.node().city(), id);
        } else {
            around.store().moveTimer(timer.left(left).at(timer.due().plusMillis(timer.repeatMillis())));
        }
        return Boolean.TRUE.equals(within.node(timer.node(), () -> engine.fire(timer)));
    }
}
