package org.gridloom.change.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gridloom.artifact.Proposal;
import org.gridloom.artifact.Proposals;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.change.replay.ReplayPeriod;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.jboss.logging.Logger;

/**
 * Runs proofs one after the other beside the server's own work: two in hand at once, replays on half of the processors, all
 * of low priority. Nothing of it survives a stop of the server; it is begun anew.
 */
@ApplicationScoped
class RunProofs {
    private static final Logger LOG = Logger.getLogger(RunProofs.class);
    private static final int IN_HAND = 2;
    private static final int QUEUE = 1000;

    private final ProofSql sql;
    private final Proposals proposals;
    private final ChangeSets changes;
    private final ReplayPeriod replayPeriod;
    private final ProveScenarios proveScenarios;
    private final ProveCases proveCases;
    private final CurrentTenant currentTenant;
    private final ObjectMapper json;
    private final Clock clock;
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private final ExecutorService jobs = pool("proof", IN_HAND);
    private final ExecutorService replays = pool("replay", threads);

    RunProofs(
            ProofSql sql,
            Proposals proposals,
            ChangeSets changes,
            ReplayPeriod replayPeriod,
            ProveScenarios proveScenarios,
            ProveCases proveCases,
            CurrentTenant currentTenant,
            ObjectMapper json,
            Clock clock) {
        this.sql = sql;
        this.proposals = proposals;
        this.changes = changes;
        this.replayPeriod = replayPeriod;
        this.proveScenarios = proveScenarios;
        this.proveCases = proveCases;
        this.currentTenant = currentTenant;
        this.json = json;
        this.clock = clock;
    }

    private static ExecutorService pool(String name, int size) {
        var counter = new AtomicInteger();
        var pool = new ThreadPoolExecutor(size, size, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUE), work -> {
            var thread = new Thread(work, name + "-" + counter.incrementAndGet());
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @PreDestroy
    void stop() {
        jobs.shutdownNow();
        replays.shutdownNow();
    }

    void begin(Proof proof) {
        jobs.execute(() -> run(proof));
    }

    private void run(Proof proof) {
        String city = proof.node().city();
        ProofState how = ProofState.DONE;
        Object result;
        try {
            if (!inCity(city, () -> sql.progress(city, proof.id(), 0, 0, clock.instant()))) {
                return;
            }
            result = prove(proof);
        } catch (Problem refused) {
            how = ProofState.FAILED;
            result = Map.of("code", refused.code().name(), "facts", refused.facts());
        } catch (RuntimeException e) {
            LOG.errorf(e, "proof %s failed", proof.id());
            how = ProofState.FAILED;
            result = Map.of("code", ProofProblem.PROOF_FAILED.name(), "facts", Map.of());
        }
        ProofState end = how;
        String text = written(result);
        inCity(city, () -> {
            sql.end(city, proof.id(), end, text, clock.instant());
            return true;
        });
    }

    private Object prove(Proof proof) {
        String city = proof.node().city();
        Proposal proposal = inCity(city, () -> proposals.of(changes.edits(proof.changeId(), proof.changeVersion())));
        // On a stage the clock is the story's: how far a proof is, is told by the time it began and what has gone by
        // since.
        Instant begun = clock.instant();
        long from = System.nanoTime();
        var running = new Running() {
            @Override
            public Proposal proposal() {
                return proposal;
            }

            @Override
            public TenantPath node() {
                return proof.node();
            }

            @Override
            public boolean more(int done, int total) {
                Instant now = begun.plusNanos(System.nanoTime() - from);
                return RunProofs.this.inCity(city, () -> sql.progress(city, proof.id(), done, total, now));
            }

            @Override
            public <T> T inCity(Supplier<T> work) {
                return RunProofs.this.inCity(city, work);
            }
        };
        return switch (proof.kind()) {
            case SCENARIOS -> proveScenarios.handle(running);
            case CASES -> proveCases.handle(running);
            case REPLAY -> {
                var period = new ReplayPeriod.Period(
                        proof.node(), proof.from().orElseThrow(), proof.to().orElseThrow());
                yield replayPeriod.handle(period, proposal::at, replays, threads, running::more);
            }
        };
    }

    private <T> T inCity(String city, Supplier<T> work) {
        return currentTenant.within(
                TenantPath.of(city), () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private String written(Object result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result cannot be written", e);
        }
    }
}
