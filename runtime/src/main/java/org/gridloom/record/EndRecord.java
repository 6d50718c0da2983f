package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.outbox.Outbox;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;

/** A record holds no longer from a day on: moved away, torn down, closed. It stays readable; its relations end with it. */
@ApplicationScoped
public class EndRecord {
    private final RecordScope scope;
    private final RecordText text;
    private final RecordRelations relations;
    private final KeepRecord keep;
    private final Outbox outbox;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    EndRecord(
            RecordScope scope,
            RecordText text,
            RecordRelations relations,
            KeepRecord keep,
            Outbox outbox,
            CurrentTenant currentTenant,
            Clock clock) {
        this.scope = scope;
        this.text = text;
        this.relations = relations;
        this.keep = keep;
        this.outbox = outbox;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** @param until first day on which it no longer holds; empty for today */
    public record Command(String id, int version, Optional<LocalDate> until, Optional<String> reason) {}

    /** Refuses with RECORD_VALIDITY a day before it began, with RECORD_ENDED one that has ended. */
    @Transactional
    public void handle(Command command) {
        var seen = scope.toChange(command.id());
        var row = seen.row();
        if (row.validUntil != null) {
            throw new Problem(RecordProblem.RECORD_ENDED, Map.of("until", row.validUntil));
        }
        if (row.version != command.version()) {
            throw new Problem(RecordProblem.RECORD_CHANGED_MEANWHILE, Map.of("version", row.version));
        }
        LocalDate until = command.until().orElse(LocalDate.now(clock));
        if (until.isBefore(row.validFrom)) {
            throw new Problem(RecordProblem.RECORD_VALIDITY, Map.of("from", row.validFrom));
        }
        row.validUntil = until;
        keep.change(
                row,
                seen.type(),
                seen.config().bundle(),
                text.read(currentTenant.city(), row.id, row.document),
                new KeepRecord.Deed("ended", seen.caller(), List.of(), ChangeRecord.reason(command.reason())));
        relations.end(row.id, until);
        outbox.publish(new RecordEnded(row.id, row.type, until, clock.instant()));
    }
}
