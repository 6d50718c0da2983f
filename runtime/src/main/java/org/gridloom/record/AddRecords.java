package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.record.AddRecord.Command;
import org.gridloom.record.search.Conditions;
import org.gridloom.record.search.Conditions.Op;
import org.gridloom.record.search.RecordIndexSql;
import org.gridloom.record.search.Search;
import org.gridloom.record.search.Sight;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;

/** Many records of one type, one after the other in the caller's transaction; what is wrong with one stops no other. */
@ApplicationScoped
public class AddRecords {
    private final RecordScope scope;
    private final AddRecord addRecord;
    private final FindSame findSame;
    private final Conditions conditions;
    private final RecordIndexSql sql;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    AddRecords(
            RecordScope scope,
            AddRecord addRecord,
            FindSame findSame,
            Conditions conditions,
            RecordIndexSql sql,
            CurrentTenant currentTenant,
            Clock clock) {
        this.scope = scope;
        this.addRecord = addRecord;
        this.findSame = findSame;
        this.conditions = conditions;
        this.sql = sql;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** One type as the caller may add to it; worked out once for many. Refuses as adding one does. */
    public Batch begin(String type) {
        var offered = scope.type(type).toChange();
        return new Batch(offered, scope.sight(offered.caller()));
    }

    /** What became of one: its id, or what is wrong with it. */
    public record Outcome(Optional<String> id, List<Finding> findings, Optional<String> sameKey) {
        public Outcome {
            findings = List.copyOf(findings);
        }
    }

    /** Adds records of one type for one caller; good for one transaction. */
    public final class Batch {
        private final RecordScope.Offered offered;
        private final Sight sight;

        Batch(RecordScope.Offered offered, Sight sight) {
            this.offered = offered;
            this.sight = sight;
        }

        public RecordType type() {
            return offered.type();
        }

        public EffectiveConfig config() {
            return offered.config();
        }

        /** Checks one and, when nothing is wrong and {@code keep} says so, adds it. */
        public Outcome handle(Command command, boolean keep) {
            var findings = new ArrayList<Finding>();
            AddRecord.Ready ready;
            try {
                ready = addRecord.ready(command, offered, sight, findings);
            } catch (Problem refused) {
                if (refused.code() != RecordProblem.RECORD_PLACE_UNKNOWN) {
                    throw refused;
                }
                return new Outcome(Optional.empty(), List.of(Finding.error("", "RECORD_ROW_PLACE")), Optional.empty());
            }
            var same = findSame.keys(currentTenant.city(), offered.type(), ready.document()).values().stream()
                    .findFirst();
            if (!findings.isEmpty() || !keep) {
                return new Outcome(Optional.empty(), findings, same);
            }
            return new Outcome(Optional.of(addRecord.keep(ready).id()), findings, same);
        }

        /** The record of the caller's ground that a relation means: by its id, or by a field there is once only. */
        public Optional<String> other(RecordType.Relation relation, String text) {
            if (text.matches("[0-9a-f-]{36}")) {
                return Optional.of(text);
            }
            return config().find(RecordType.class, relation.to())
                    .flatMap(to -> to.duplicates().stream()
                            .filter(rule -> rule.refuse() && rule.fields().size() == 1)
                            .findFirst()
                            .flatMap(rule -> by(to, rule.fields().get(0), text)));
        }

        private Optional<String> by(RecordType to, String field, String text) {
            String city = currentTenant.city();
            var search = Search.of(city, to.name(), sight, LocalDate.now(clock))
                    .with(List.of(conditions.of(city, to, field, Op.IS, List.of(text), true)));
            var found = sql.page(search, 0, 2);
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }
    }
}
