package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.outbox.Outbox;
import org.gridloom.record.RecordScope.Offered;
import org.gridloom.record.search.Sight;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;

/** Puts a person, house, unit or whatever has a record type on record (TZ-8.3, BJ-5.1). */
@ApplicationScoped
public class AddRecord {
    private final RecordScope scope;
    private final JudgeRecord judge;
    private final FindSame findSame;
    private final RecordRelations relations;
    private final RecordPlacing placing;
    private final KeepRecord keep;
    private final RecordFiles files;
    private final Outbox outbox;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    AddRecord(
            RecordScope scope,
            JudgeRecord judge,
            FindSame findSame,
            RecordRelations relations,
            RecordPlacing placing,
            KeepRecord keep,
            RecordFiles files,
            Outbox outbox,
            CurrentTenant currentTenant,
            Clock clock) {
        this.scope = scope;
        this.judge = judge;
        this.findSame = findSame;
        this.relations = relations;
        this.placing = placing;
        this.keep = keep;
        this.files = files;
        this.outbox = outbox;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /**
     * @param placeId chosen grid or village; empty to take it from relation, position or the person's own grid
     * @param relations ids of other records by relation
     * @param validFrom empty for today
     * @param another the person compared and says that it is none of those that look the same
     */
    public record Command(
            String type,
            Map<String, Object> answers,
            Optional<String> placeId,
            Map<String, String> relations,
            Optional<LocalDate> validFrom,
            boolean another) {
        public Command {
            answers = new HashMap<>(answers);
            relations = Map.copyOf(relations);
        }

        /** The same, of which somebody says that it is none of those that look the same. */
        public Command asAnother() {
            return new Command(type, answers, placeId, relations, validFrom, true);
        }
    }

    /** What was made. */
    public record Added(String id, String node, Optional<String> placeId) {}

    /** Everything that was found out before anything is written. */
    record Ready(Offered offered, RecordRow row, Map<String, Object> document, Map<String, RecordRow> related) {}

    /**
     * Refuses with {@link RecordProblem#RECORD_REJECTED} and every finding: form, codes, protected fields, relations, and
     * records that look the same.
     */
    @Transactional
    public Added handle(Command command) {
        var findings = new ArrayList<Finding>();
        var ready = ready(command, findings);
        refuse(findings);
        var added = keep(ready);
        files.attach(added.id(), ready.offered().type(), ready.offered().config(), ready.document());
        return added;
    }

    private Ready ready(Command command, List<Finding> findings) {
        var offered = scope.type(command.type()).toChange();
        return ready(command, offered, scope.sight(offered.caller()), findings);
    }

    /** Writes what was found to be in order. */
    Added keep(Ready ready) {
        var row = ready.row();
        keep.add(row, ready.offered(), ready.document());
        ready.related()
                .forEach((name, other) -> relations.relate(
                        row,
                        ready.offered().type().relation(name).orElseThrow(),
                        other.id,
                        row.validFrom,
                        ready.offered().caller()));
        outbox.publish(new RecordAdded(row.id, row.type, clock.instant()));
        return new Added(row.id, row.node, Optional.ofNullable(row.placeId));
    }

    /** What {@link #handle} would find wrong, without keeping anything. */
    @Transactional
    public List<Finding> check(Command command) {
        var findings = new ArrayList<Finding>();
        ready(command, findings);
        return List.copyOf(findings);
    }

    /** Finds out everything; what was found is to be written only when nothing is wrong. */
    Ready ready(Command command, Offered offered, Sight sight, List<Finding> findings) {
        RecordType type = offered.type();
        var related = new HashMap<String, RecordRow>();
        findings.addAll(relations.judge(type, command.relations(), Set.of(), offered.caller(), sight, related));
        var judged = judge.handle(type, offered.config(), offered.caller(), Map.of(), command.answers());
        findings.addAll(judged.findings());
        var follows = type.place().flatMap(RecordType.PlaceRule::relation).map(related::get);
        var row = new RecordRow();
        row.id = Ids.next();
        row.validFrom = command.validFrom().orElse(LocalDate.now(clock));
        if (findings.isEmpty()) {
            var placed = placing.handle(type, judged.document(), follows, command.placeId(), offered.caller(), sight);
            row.node = placed.node().value();
            row.placeId = placed.placeId().orElse(null);
            row.longitude = placed.longitude().orElse(null);
            row.latitude = placed.latitude().orElse(null);
            findings.addAll(findSame.handle(
                    currentTenant.city(), placed.node(), type, judged.document(), Optional.empty(), command.another()));
        }
        return new Ready(offered, row, judged.document(), related);
    }

    static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Problem(RecordProblem.RECORD_REJECTED, Map.of("count", findings.size()), findings);
        }
    }
}
