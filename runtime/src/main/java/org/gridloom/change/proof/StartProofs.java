package org.gridloom.change.proof;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.change.draft.ChangeSet;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.IdentityProblem;
import org.gridloom.identity.Permissions;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;

/** Has a change set proved: writes down what is wanted and hands it to {@link RunProofs}. Cancels what is no longer wanted. */
@ApplicationScoped
public class StartProofs {
    private static final int MOST_AT_ONCE = 6;

    private final ChangeSets changes;
    private final CurrentCaller currentCaller;
    private final ProofSql sql;
    private final RunProofs runProofs;
    private final Clock clock;

    StartProofs(ChangeSets changes, CurrentCaller currentCaller, ProofSql sql, RunProofs runProofs, Clock clock) {
        this.changes = changes;
        this.currentCaller = currentCaller;
        this.sql = sql;
        this.runProofs = runProofs;
        this.clock = clock;
    }

    /** Runs all scenarios and decision cases of a change set; not in a transaction. */
    public void tests(String changeId) {
        handle(changeId, new Wish(true, true, Optional.empty()));
    }

    /** @param replay period of the cases to be replayed; empty for none */
    record Wish(boolean scenarios, boolean cases, Optional<Period> replay) {}

    /** From an instant on and before another. */
    record Period(Instant from, Instant to) {}

    /** Answers the ids, one for each kind. */
    List<String> handle(String changeId, Wish wish) {
        var wanted = QuarkusTransaction.joiningExisting().call(() -> write(changeId, wish));
        // After the rows are there: another thread takes them over.
        wanted.forEach(runProofs::begin);
        return wanted.stream().map(Proof::id).toList();
    }

    private List<Proof> write(String changeId, Wish wish) {
        ChangeSet change = changes.require(changeId);
        Caller caller = allowed();
        if (wish.replay().filter(period -> !period.from().isBefore(period.to())).isPresent()) {
            throw new Problem(ProofProblem.PROOF_PERIOD_WRONG);
        }
        var kinds = new ArrayList<ProofKind>();
        if (wish.scenarios()) {
            kinds.add(ProofKind.SCENARIOS);
        }
        if (wish.cases()) {
            kinds.add(ProofKind.CASES);
        }
        wish.replay().ifPresent(period -> kinds.add(ProofKind.REPLAY));
        if (kinds.isEmpty()) {
            throw new Problem(ProofProblem.PROOF_NOTHING_ASKED);
        }
        long open = sql.ofChange(change.node().city(), changeId).stream()
                .filter(proof -> !ShowProofs.state(proof, clock.instant()).over())
                .count();
        if (open + kinds.size() > MOST_AT_ONCE) {
            throw new Problem(ProofProblem.PROOF_BUSY, Map.of("open", open));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var proofs = kinds.stream()
                .map(kind -> fresh(change, kind, wish, caller, now))
                .toList();
        proofs.forEach(sql::insert);
        return proofs;
    }

    private static Proof fresh(ChangeSet change, ProofKind kind, Wish wish, Caller caller, Instant now) {
        var period = wish.replay().filter(any -> kind == ProofKind.REPLAY);
        return new Proof(
                Ids.next(),
                change.node(),
                change.id(),
                change.version(),
                kind,
                ProofState.WAITING,
                0,
                0,
                period.map(Period::from),
                period.map(Period::to),
                caller.personId(),
                now,
                now,
                Optional.empty(),
                "");
    }

    /** What was found until then is kept; one that is over stays as it is. */
    void cancel(String changeId, String proofId) {
        QuarkusTransaction.joiningExisting().run(() -> {
            ChangeSet change = changes.require(changeId);
            allowed();
            String city = change.node().city();
            if (sql.find(city, proofId)
                    .filter(proof -> proof.changeId().equals(changeId))
                    .isEmpty()) {
                throw new Problem(ProofProblem.PROOF_NOT_FOUND, Map.of("proof", proofId));
            }
            sql.cancel(city, proofId, clock.instant());
        });
    }

    private Caller allowed() {
        Caller caller = currentCaller.require();
        if (!caller.may(Permissions.CONFIG_EDIT) && !caller.may(Permissions.CONFIG_APPROVE)) {
            throw new Problem(IdentityProblem.NOT_PERMITTED, Map.of("permission", Permissions.CONFIG_EDIT));
        }
        return caller;
    }
}
