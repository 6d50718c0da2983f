package org.gridloom.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gridloom.outbox.RecurringWork;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.jboss.logging.Logger;

/**
 * Makes the calls that processes wrote down. A call may reach the other side more than once (a node may die between the
 * answer and our commit), always under the same key; the process goes on exactly once, because the row is closed in the
 * transaction that moves it. One that is given up is a row {@code FAILED}, a {@link ConnectorGaveUp} and an error in the
 * process.
 */
public class ConnectorCalls implements RecurringWork {
    /** Error that a boundary event of the step may catch. */
    public static final String FAILED = "CONNECTOR_FAILED";

    private static final Logger LOG = Logger.getLogger(ConnectorCalls.class);
    private static final int MOST = 20;
    /** Longer than the longest attempt: until then no other node takes the call. */
    private static final Duration CLAIM = Duration.ofSeconds(90);
    /** How often a good answer may meet somebody else at the instance before that is a failure too. */
    private static final int MEETINGS = 20;

    private final Surroundings around;
    private final InterpretedEngine engine;
    private final Transactions transactions;
    private final Within within;
    private final HttpCall http;

    ConnectorCalls(
            Surroundings around, InterpretedEngine engine, Transactions transactions, Within within, HttpCall http) {
        this.around = around;
        this.engine = engine;
        this.transactions = transactions;
        this.within = within;
        this.http = http;
    }

    @Override
    public String name() {
        return "connector-calls";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        tick();
    }

    /** Makes what is due now, one attempt each, and answers how many processes went on. */
    public int tick() {
        int moved = 0;
        var due =
                transactions.inNew(() -> around.store().dueCalls(around.clock().instant(), MOST));
        for (String id : due) {
            try {
                // Taken for a while and committed before the call: no transaction is open while the other side thinks.
                var claimed = transactions.inNew(() -> around.store()
                        .claimCall(
                                id,
                                around.clock().instant(),
                                around.clock().instant().plus(CLAIM)));
                if (claimed.isPresent()) {
                    moved += attempt(claimed.get()) ? 1 : 0;
                }
            } catch (RuntimeException e) {
                // one call that cannot be settled must not stop the others; its claim runs out and it comes again
                LOG.errorf(e, "call %s could not be settled", id);
            }
        }
        return moved;
    }

    private boolean attempt(ProcessStore.OutgoingCall call) {
        Connector connector;
        HttpCall.Answer answer;
        try {
            connector = ConnectorText.read(text(call));
            answer = http.make(connector, call);
        } catch (IOException | IllegalArgumentException | Problem e) {
            return giveUp(call, "connector unreadable");
        }
        if (!answer.good()) {
            return answer.retry() ? again(call, connector, 0, answer.reason()) : giveUp(call, answer.reason());
        }
        try {
            return finish(call, "DONE", "", () -> {
                engine.complete(call.instanceId(), call.id(), answer.result());
                return true;
            });
        } catch (Problem problem) {
            // Met somebody else at the instance, or the process cannot take the answer. The row is still open.
            boolean met = problem.code() == ProcessProblem.TASK_CONFLICT;
            return again(call, connector, met ? MEETINGS : 0, problem.code().name());
        }
    }

    private String text(ProcessStore.OutgoingCall call) {
        return (String) transactions.inNew(() -> within.node(
                call.node(),
                () -> around.texts()
                        .get()
                        .find(call.bundle(), "connector", call.connector())
                        .orElseThrow(() -> new IllegalArgumentException(call.connector()))
                        .text()));
    }

    private boolean again(ProcessStore.OutgoingCall call, Connector connector, int extra, String reason) {
        if (call.attempts() >= connector.attempts() + extra) {
            return giveUp(call, reason);
        }
        var until = around.clock().instant().plus(connector.pauseAfter(call.attempts()));
        LOG.infof("call %s of %s waits until %s: %s", call.id(), call.connector(), until, reason);
        transactions.inNew(() -> {
            around.store().postponeCall(call.node().city(), call.id(), until, reason);
            return true;
        });
        return false;
    }

    private boolean giveUp(ProcessStore.OutgoingCall call, String reason) {
        LOG.warnf("call %s of %s gave up: %s", call.id(), call.connector(), reason);
        try {
            return finish(call, "FAILED", reason, () -> {
                boolean caught = engine.raise(call.instanceId(), call.id(), FAILED);
                report(call, reason, caught);
                return caught;
            });
        } catch (Problem problem) {
            // What the process wanted to do then fails too: at least the incident is on record.
            return finish(call, "FAILED", reason + ", " + problem.code().name(), () -> {
                report(call, reason, false);
                return false;
            });
        }
    }

    private void report(ProcessStore.OutgoingCall call, String reason, boolean caught) {
        var row = around.store().find(call.node().city(), call.instanceId());
        String subject = row.map(InstanceRow::caseId).orElse(call.instanceId());
        if (!caught) {
            row.ifPresent(found -> around.operations().raise(incident(call, found, reason)));
        }
        around.events()
                .accept(new ConnectorGaveUp(
                        subject,
                        call.id(),
                        call.instanceId(),
                        call.connector(),
                        reason,
                        caught,
                        around.clock().instant()));
    }

    private Incident incident(ProcessStore.OutgoingCall call, InstanceRow row, String reason) {
        return new Incident(
                Ids.next(),
                row.node(),
                row.bundle(),
                row.process(),
                row.id(),
                row.caseId(),
                row.legId(),
                call.id(),
                call.step(),
                call.connector(),
                reason.length() > 200 ? reason.substring(0, 200) : reason,
                call.attempts(),
                IncidentState.OPEN,
                around.clock().instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private boolean finish(ProcessStore.OutgoingCall call, String state, String reason, BooleanSupplier move) {
        return transactions.inNew(() -> {
            around.store().take(call.node().city(), call.instanceId());
            return around.store().finishCall(call.node().city(), call.id(), state, reason)
                    && Boolean.TRUE.equals(within.node(call.node(), move::getAsBoolean));
        });
    }
}
