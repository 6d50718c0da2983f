package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.gridloom.identity.Permissions;
import org.gridloom.outbox.Outbox;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;

/** The look behind the mask of one field of one record: with a reason, kept, and told to the audit. */
@ApplicationScoped
public class RevealField {
    private static final int SHORTEST = 4;

    private final RecordScope scope;
    private final RecordText text;
    private final Looks looks;
    private final Outbox outbox;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    RevealField(
            RecordScope scope, RecordText text, Looks looks, Outbox outbox, CurrentTenant currentTenant, Clock clock) {
        this.scope = scope;
        this.text = text;
        this.looks = looks;
        this.outbox = outbox;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** What is behind the mask. */
    public record Revealed(String field, Object value) {}

    /** Refuses with RECORD_REVEAL_NOT_PERMITTED, RECORD_REASON_MISSING, or RECORD_FIELD_NOT_MASKED where no mask is. */
    @Transactional
    public Revealed handle(String id, String field, String reason) {
        var seen = scope.record(id);
        if (!mayReveal(seen, field)) {
            throw new Problem(RecordProblem.RECORD_REVEAL_NOT_PERMITTED, Map.of("field", field));
        }
        Object value = text.read(currentTenant.city(), id, seen.row().document).get(field);
        if (seen.type().personal(field).isEmpty() || value == null) {
            throw new Problem(RecordProblem.RECORD_FIELD_NOT_MASKED, Map.of("field", field));
        }
        String why = reason.strip();
        if (why.length() < SHORTEST) {
            throw new Problem(RecordProblem.RECORD_REASON_MISSING, Map.of("least", SHORTEST));
        }
        var look = new LookRow();
        look.id = Ids.next();
        look.recordId = id;
        look.field = field;
        look.reason = why.length() > 500 ? why.substring(0, 500) : why;
        look.personId = seen.caller().personId();
        look.at = clock.instant();
        looks.persist(look);
        outbox.publish(new FieldRevealed(id, seen.row().type, field, look.id, look.at));
        return new Revealed(field, value);
    }

    static boolean mayReveal(RecordScope.Seen seen, String field) {
        return seen.caller().may(Permissions.RECORD_REVEAL)
                && seen.type()
                        .protection(field)
                        .map(protection -> mayReveal(protection, seen))
                        .orElse(true);
    }

    private static boolean mayReveal(RecordType.Protection protection, RecordScope.Seen seen) {
        return protection.see().allows(seen.caller()) && protection.reveal().allows(seen.caller());
    }
}
