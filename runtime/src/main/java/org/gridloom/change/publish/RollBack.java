package org.gridloom.change.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.artifact.FileEdit;
import org.gridloom.artifact.PutInForce;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.change.draft.ChangeState;
import org.gridloom.change.migration.MigrateInstances;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.IdentityProblem;
import org.gridloom.identity.Permissions;
import org.gridloom.outbox.Outbox;
import org.gridloom.shared.Problem;

/** Takes a publication back in one step: the files it changed are again what they were, and nothing else is. */
@ApplicationScoped
public class RollBack {
    private final PublishSql sql;
    private final ChangeSets changes;
    private final PutInForce putInForce;
    private final ConfigFiles files;
    private final MigrateInstances migrateInstances;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final Clock clock;

    RollBack(
            PublishSql sql,
            ChangeSets changes,
            PutInForce putInForce,
            ConfigFiles files,
            MigrateInstances migrateInstances,
            CurrentCaller currentCaller,
            Outbox outbox,
            Clock clock) {
        this.sql = sql;
        this.changes = changes;
        this.putInForce = putInForce;
        this.files = files;
        this.migrateInstances = migrateInstances;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Answers the orders that move the cases begun since. Refuses with PUBLICATION_STALE when a later change touched the same files.
     *
     * @param move whether the cases begun since go over to what is in force again, as far as they can; else they keep what they
     *     began with
     */
    @Transactional
    public List<String> handle(String id, String reason, boolean move) {
        var caller = caller();
        if (reason.isBlank()) {
            throw new Problem(PublishProblem.PUBLICATION_REASON_MISSING);
        }
        var publication = sql.find(caller.city(), id, true)
                .filter(found -> caller.covers(found.node()))
                .orElseThrow(() -> new Problem(PublishProblem.PUBLICATION_NOT_FOUND, Map.of("publication", id)));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        switch (publication.state()) {
            case SCHEDULED, CANARY -> callOff(publication);
            case DONE -> putBack(publication);
            default ->
                throw new Problem(
                        PublishProblem.PUBLICATION_STATE,
                        Map.of("state", publication.state().word()));
        }
        sql.back(publication, new Publication.Back(caller.personId(), now, reason.strip()));
        outbox.publish(new ChangeRolledBack(publication.changeId(), id, move ? "move" : "keep", now));
        return move && publication.state() == PublicationState.DONE ? moved(publication) : List.of();
    }

    private Caller caller() {
        var caller = currentCaller.require();
        if (!caller.may(Permissions.CONFIG_APPLY) && !caller.may(Permissions.CONFIG_APPROVE)) {
            throw new Problem(IdentityProblem.NOT_PERMITTED, Map.of("permission", Permissions.CONFIG_APPLY));
        }
        return caller;
    }

    /** Nothing but chosen places had it, or nobody yet; the change set is approved as before. */
    private void callOff(Publication publication) {
        sql.endCanary(publication.node().city(), publication.id());
        changes.turn(changes.lock(publication.changeId(), ChangeState.SCHEDULED), ChangeState.APPROVED);
    }

    private void putBack(Publication publication) {
        var lines = sql.lines(publication.node().city(), publication.id(), Swap.FILE);
        var expected = new HashMap<String, String>();
        lines.forEach(line -> expected.put(line.name(), line.became()));
        var edits = lines.stream()
                .map(line -> new FileEdit(
                        line.name(),
                        line.was().isEmpty()
                                ? Optional.empty()
                                : Optional.of(files.textOf(line.was()).orElseThrow())))
                .toList();
        Swap.fresh(() -> putInForce.handle(edits, expected));
    }

    private List<String> moved(Publication publication) {
        Set<String> bundles = sql.lines(publication.node().city(), publication.id(), Swap.NODE).stream()
                .map(PublishSql.Line::became)
                .filter(bundle -> !bundle.isEmpty())
                .collect(Collectors.toSet());
        return migrateInstances.startAll(publication.node().value(), bundles);
    }
}
