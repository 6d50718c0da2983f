package org.gridloom.change.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridloom.artifact.ArtifactProblem;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.artifact.FileEdit;
import org.gridloom.artifact.PutInForce;
import org.gridloom.change.draft.ChangeSet;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.change.draft.ChangeState;
import org.gridloom.outbox.Outbox;
import org.gridloom.shared.Problem;

/** The moment of effect: pointers, history of the publication, change set and event become true together or not at all. */
@ApplicationScoped
class Swap {
    static final String NODE = "node";
    static final String FILE = "file";

    private final ChangeSets changes;
    private final PutInForce putInForce;
    private final PublishSql sql;
    private final Outbox outbox;
    private final Clock clock;

    Swap(ChangeSets changes, PutInForce putInForce, PublishSql sql, Outbox outbox, Clock clock) {
        this.changes = changes;
        this.putInForce = putInForce;
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Everywhere. Refuses with PUBLICATION_STALE when something else came into force first where this one has edits. */
    @Transactional(Transactional.TxType.MANDATORY)
    void everywhere(ChangeSet change, Publication publication) {
        String city = change.node().city();
        var edits = changes.edits(change.id());
        var bases = changes.bases(change.id());
        sql.endCanary(city, publication.id());
        var moved = fresh(() -> putInForce.handle(edits, bases));
        for (var each : moved) {
            sql.add(
                    city,
                    publication.id(),
                    new PublishSql.Line(
                            NODE,
                            each.node().value(),
                            each.from().orElse(""),
                            each.to().orElse("")));
        }
        for (FileEdit edit : edits) {
            String became = edit.text().map(ConfigFiles::hashOf).orElse("");
            sql.add(
                    city,
                    publication.id(),
                    new PublishSql.Line(FILE, edit.path(), bases.getOrDefault(edit.path(), ""), became));
        }
        sql.turn(publication, PublicationState.DONE, Optional.of(now()), "");
        changes.turn(change, ChangeState.PUBLISHED);
        tell(change, publication, moved.stream().map(m -> m.node().value()).toList(), false);
    }

    /** Only at places of the node; their cases begin with the new bundle, nothing else does. */
    @Transactional(Transactional.TxType.MANDATORY)
    void atPlaces(ChangeSet change, Publication publication, Map<String, String> nodeByPlace) {
        var bundles = fresh(() -> putInForce.prepare(changes.edits(change.id()), changes.bases(change.id())));
        nodeByPlace.forEach((place, node) -> sql.canary(
                change.node().city(), publication.id(), place, node, bundles.getOrDefault(node, "")));
        sql.turn(publication, PublicationState.CANARY, Optional.empty(), "");
        if (change.state() != ChangeState.SCHEDULED) {
            changes.turn(change, ChangeState.SCHEDULED);
        }
        tell(change, publication, nodeByPlace.values().stream().distinct().toList(), true);
    }

    private void tell(ChangeSet change, Publication publication, List<String> nodes, boolean canary) {
        outbox.publish(new ChangePublished(
                change.id(), publication.id(), nodes, canary, publication.emergency(), clock.instant()));
    }

    static <T> T fresh(Supplier<T> put) {
        try {
            return put.get();
        } catch (Problem refused) {
            if (refused.code() == ArtifactProblem.CONFIGURATION_CHANGED_MEANWHILE) {
                throw new Problem(
                        PublishProblem.PUBLICATION_STALE,
                        Map.of("path", String.valueOf(refused.facts().get("file"))));
            }
            throw refused;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
