package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridloom.outbox.Outbox;
import org.gridloom.record.RecordScope.Seen;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;

/** A person into a household, a household into a house (TZ-8.3): from a day on, until it ends or the next one begins. */
@ApplicationScoped
public class RelateRecords {
    private final RecordScope scope;
    private final RecordRelations relations;
    private final RecordText text;
    private final KeepRecord keep;
    private final MoveAlong moveAlong;
    private final Outbox outbox;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    RelateRecords(
            RecordScope scope,
            RecordRelations relations,
            RecordText text,
            KeepRecord keep,
            MoveAlong moveAlong,
            Outbox outbox,
            CurrentTenant currentTenant,
            Clock clock) {
        this.scope = scope;
        this.relations = relations;
        this.text = text;
        this.keep = keep;
        this.moveAlong = moveAlong;
        this.outbox = outbox;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** @param from first day; empty for today */
    public record Command(String id, String relation, String toId, Optional<LocalDate> from) {}

    /** Both records must be the caller's business. Answers the id of the relation, empty when it held already. */
    @Transactional
    public Optional<String> handle(Command command) {
        var seen = scope.toChange(command.id());
        var row = seen.row();
        var relation = seen.type().relation(command.relation()).orElseThrow(() -> unknown(seen, command.relation()));
        var day = command.from().orElse(LocalDate.now(clock));
        if (day.isBefore(row.validFrom)) {
            throw new Problem(RecordProblem.RECORD_VALIDITY, Map.of("from", row.validFrom));
        }
        var to = relations
                .target(relation, command.toId(), seen.caller(), scope.sight(seen.caller()))
                .orElseThrow(() -> new Problem(RecordProblem.RECORD_NOT_FOUND));
        var touched = relations.relate(row, relation, to.id, day, seen.caller());
        touched.forEach(each -> publish(row, each));
        follow(seen, relation, to, day);
        return touched.isEmpty() ? Optional.empty() : Optional.of(touched.get(touched.size() - 1).id);
    }

    /** Ends a relation of a record on a day, today when none is given. */
    @Transactional
    public void end(String id, String relationId, Optional<LocalDate> until) {
        var seen = scope.toChange(id);
        var row = relations
                .find(relationId)
                .filter(each -> each.recordId.equals(id))
                .orElseThrow(() -> new Problem(RecordProblem.RECORD_NOT_FOUND));
        var day = until.orElse(LocalDate.now(clock));
        if (day.isBefore(row.validFrom)) {
            throw new Problem(RecordProblem.RECORD_VALIDITY, Map.of("from", row.validFrom));
        }
        if (row.validUntil == null || row.validUntil.isAfter(day)) {
            row.validUntil = day;
            publish(seen.row(), row);
        }
    }

    private void publish(RecordRow row, RelationRow relation) {
        outbox.publish(
                relation.validUntil == null
                        ? new RecordRelated(row.id, relation.id, relation.relation, relation.toId, clock.instant())
                        : new RelationEnded(row.id, relation.id, relation.relation, relation.toId, clock.instant()));
    }

    /** Where a record takes its place from this relation, it goes there, and what hangs on it too. */
    private void follow(Seen seen, RecordType.Relation relation, RecordRow to, LocalDate day) {
        var row = seen.row();
        boolean leads = seen.type()
                .place()
                .flatMap(RecordType.PlaceRule::relation)
                .filter(relation.name()::equals)
                .isPresent();
        boolean there = row.node.equals(to.node) && Objects.equals(row.placeId, to.placeId);
        if (!leads || there || day.isAfter(LocalDate.now(clock))) {
            return;
        }
        row.node = to.node;
        row.placeId = to.placeId;
        keep.change(
                row,
                seen.type(),
                seen.config().bundle(),
                text.read(currentTenant.city(), row.id, row.document),
                new KeepRecord.Deed("moved", seen.caller(), List.of(), Optional.empty()));
        moveAlong.behind(row, seen.caller());
    }

    private static Problem unknown(Seen seen, String relation) {
        return new Problem(
                RecordProblem.RECORD_RELATION_UNKNOWN,
                Map.of("type", seen.type().name(), "relation", relation));
    }
}
