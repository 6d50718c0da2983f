package org.gridloom.process;

import java.io.IOException;
import java.time.Duration;
import org.gridloom.outbox.RecurringWork;
import org.gridloom.shared.Problem;
import org.jboss.logging.Logger;

/**
 * Makes the calls that processes wrote down. A call may reach the other side more than once (a node may die between the
 * answer and our commit), always under the same key; the process goes on exactly once, because the row is closed in the
 * transaction that moves it.
 */
public class ConnectorCalls implements RecurringWork {
    /** Error that a boundary event of the step may catch. */
    public static final String FAILED = "CONNECTOR_FAILED";

    private static final Logger LOG = Logger.getLogger(ConnectorCalls.class);
    private static final int MOST = 20;
    private static final Duration SLACK = Duration.ofSeconds(30);

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
        for (String id : transactions.inNew(
                () -> around.store().dueCalls(around.clock().instant(), MOST))) {
            // Taken for a while and committed before the call: no transaction is open while the other side thinks.
            var claimed = transactions.inNew(() -> around.store()
                    .claimCall(id, around.clock().instant(), around.clock().instant().plus(SLACK).plusSeconds(60)));
            if (claimed.isPresent()) {
                moved += attempt(claimed.get()) ? 1 : 0;
            }
        }
        return moved;
    }

    private boolean attempt(ProcessStore.OutgoingCall call) {
        HttpCall.Answer answer;
        int attempts = 1;
        int pause = 5;
        try {
            Connector connector = connector(call);
            attempts = connector.attempts();
            pause = connector.backOffSeconds();
            answer = http.make(connector, call);
        } catch (IOException | IllegalArgumentException e) {
            answer = HttpCall.Answer.bad(false, "connector unreadable");
        }
        try {
            return settle(call, answer, attempts, pause);
        } catch (Problem problem) {
            // Met somebody else at the instance. The row is still open: the call is made again under the same key.
            LOG.infof("call %s waits: %s", call.id(), problem.code().name());
            postpone(call, 1, problem.code().name());
            return false;
        }
    }

    private boolean settle(ProcessStore.OutgoingCall call, HttpCall.Answer answer, int attempts, int pause) {
        if (answer.good()) {
            return finish(call, "DONE", () -> engine.complete(call.instanceId(), call.id(), answer.result()));
        }
        if (answer.retry() && call.attempts() < attempts) {
            postpone(call, (long) pause << Math.min(call.attempts() - 1, 10), answer.reason());
            return false;
        }
        LOG.warnf("call %s of %s gave up: %s", call.id(), call.connector(), answer.reason());
        return finish(call, "FAILED", () -> engine.raise(call.instanceId(), call.id(), FAILED));
    }

    private Connector connector(ProcessStore.OutgoingCall call) throws IOException {
        return ConnectorText.read(around.texts()
                .get()
                .find(call.bundle(), "connector", call.connector())
                .orElseThrow(() -> new IllegalArgumentException(call.connector()))
                .text());
    }

    private void postpone(ProcessStore.OutgoingCall call, long seconds, String reason) {
        transactions.inNew(() -> {
            var until = around.clock().instant().plusSeconds(seconds);
            around.store().postponeCall(call.node().city(), call.id(), until, reason);
            return true;
        });
    }

    private boolean finish(ProcessStore.OutgoingCall call, String state, Runnable move) {
        return transactions.inNew(() -> {
            if (!around.store().finishCall(call.node().city(), call.id(), state)) {
                return false;
            }
            return Boolean.TRUE.equals(within.node(call.node(), () -> {
                move.run();
                return true;
            }));
        });
    }
}
