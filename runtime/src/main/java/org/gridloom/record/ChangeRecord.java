package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridloom.outbox.Outbox;
import org.gridloom.record.RecordScope.Seen;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/** Changes some fields of a record, or where it belongs to; what it was stays in its history (BJ-5.1). */
@ApplicationScoped
public class ChangeRecord {
    private final RecordScope scope;
    private final Records records;
    private final RecordText text;
    private final JudgeRecord judge;
    private final FindSame findSame;
    private final RecordRelations relations;
    private final RecordPlacing placing;
    private final KeepRecord keep;
    private final RecordFiles files;
    private final MoveAlong moveAlong;
    private final Outbox outbox;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    ChangeRecord(
            RecordScope scope,
            Records records,
            RecordText text,
            JudgeRecord judge,
            FindSame findSame,
            RecordRelations relations,
            RecordPlacing placing,
            KeepRecord keep,
            RecordFiles files,
            MoveAlong moveAlong,
            Outbox outbox,
            CurrentTenant currentTenant,
            Clock clock) {
        this.scope = scope;
        this.records = records;
        this.text = text;
        this.judge = judge;
        this.findSame = findSame;
        this.relations = relations;
        this.placing = placing;
        this.keep = keep;
        this.files = files;
        this.moveAlong = moveAlong;
        this.outbox = outbox;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /**
     * @param version the one the person looked at
     * @param changes a value for each field to set, null or "" to empty it; what comes back masked is left as it is
     * @param placeId a new grid; empty to leave it, or to take it from a changed position
     * @param reason kept in the history
     * @param another the person compared and says that it is none of those that look the same
     */
    public record Command(
            String id,
            int version,
            Map<String, Object> changes,
            Optional<String> placeId,
            Optional<String> reason,
            boolean another) {
        public Command {
            changes = new HashMap<>(changes);
        }
    }

    /** Answers the version the record has now; the same when nothing was different. */
    @Transactional
    public int handle(Command command) {
        var seen = scope.toChange(command.id());
        var row = seen.row();
        open(row, command.version());
        String city = currentTenant.city();
        var before = text.read(city, row.id, row.document);
        var judged = judge.handle(seen.type(), seen.config(), seen.caller(), before, command.changes());
        AddRecord.refuse(judged.findings());
        boolean moved = place(seen, before, judged.document(), command.placeId());
        if (judged.changed().isEmpty() && !moved) {
            return row.version;
        }
        var findings = new ArrayList<Finding>(findSame.handle(
                city, TenantPath.of(row.node), seen.type(), judged.document(), Optional.of(row.id), command.another()));
        AddRecord.refuse(findings);
        keep.change(
                row,
                seen.type(),
                seen.config().bundle(),
                judged.document(),
                new KeepRecord.Deed("changed", seen.caller(), judged.changed(), reason(command.reason())));
        files.attach(row.id, seen.type(), seen.config(), judged.document());
        if (moved) {
            moveAlong.behind(row, seen.caller());
        }
        outbox.publish(new RecordChanged(row.id, row.type, row.version, judged.changed(), clock.instant()));
        records.flush();
        return row.version;
    }

    private void open(RecordRow row, int version) {
        if (row.validUntil != null && !row.validUntil.isAfter(LocalDate.now(clock))) {
            throw new Problem(RecordProblem.RECORD_ENDED, Map.of("until", row.validUntil));
        }
        if (row.version != version) {
            throw new Problem(RecordProblem.RECORD_CHANGED_MEANWHILE, Map.of("version", row.version));
        }
    }

    /** A record that follows another stays with it; a changed position or a chosen place moves it. Answers whether it did. */
    private boolean place(
            Seen seen, Map<String, Object> before, Map<String, Object> document, Optional<String> chosen) {
        var row = seen.row();
        var type = seen.type();
        Optional<String> field = type.place().flatMap(RecordType.PlaceRule::field);
        boolean position = field.isPresent() && !Objects.equals(before.get(field.get()), document.get(field.get()));
        boolean follows = type.place()
                .flatMap(RecordType.PlaceRule::relation)
                .map(name -> relations.from(row.id, LocalDate.now(clock)).stream()
                        .anyMatch(each -> each.relation.equals(name)))
                .orElse(false);
        if (follows || chosen.isEmpty() && !position) {
            return false;
        }
        var placed =
                placing.handle(type, document, Optional.empty(), chosen, seen.caller(), scope.sight(seen.caller()));
        boolean moved =
                !placed.node().value().equals(row.node) || !placed.placeId().equals(Optional.ofNullable(row.placeId));
        row.node = placed.node().value();
        row.placeId = placed.placeId().orElse(null);
        row.longitude = placed.longitude().orElse(null);
        row.latitude = placed.latitude().orElse(null);
        return moved;
    }

    static Optional<String> reason(Optional<String> given) {
        return given.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() > 500 ? text.substring(0, 500) : text);
    }
}
