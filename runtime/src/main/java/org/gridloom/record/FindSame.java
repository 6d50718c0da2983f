package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.record.search.Condition;
import org.gridloom.record.search.Conditions;
import org.gridloom.record.search.RecordIndexSql;
import org.gridloom.record.search.Search;
import org.gridloom.record.search.Sight;
import org.gridloom.record.secret.Secrets;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Finding;
import org.gridloom.tenant.TenantPath;

/**
 * Records that may be the same as one about to be kept, by the rules of its type. Compared are those of the same tenant that
 * hold today: another township's are none of the caller's business.
 */
@ApplicationScoped
class FindSame {
    private static final int SHOWN = 5;

    private final Conditions conditions;
    private final RecordIndexSql sql;
    private final Secrets secrets;
    private final Clock clock;

    FindSame(Conditions conditions, RecordIndexSql sql, Secrets secrets, Clock clock) {
        this.conditions = conditions;
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * One finding a rule that is met, with the ids of at most five candidates; of rules that only ask, none when the person
     * says that it is another.
     *
     * @param self the record itself, empty for a new one
     */
    List<Finding> handle(
            String city,
            TenantPath node,
            RecordType type,
            Map<String, Object> document,
            Optional<String> self,
            boolean another) {
        var findings = new ArrayList<Finding>();
        var ground = new Sight(List.of(), List.of(node), Set.of());
        for (RecordType.DuplicateRule rule : type.duplicates()) {
            var asked = conditions(city, type, rule, document);
            if (asked.isEmpty() || another && !rule.refuse()) {
                continue;
            }
            var search =
                    Search.of(city, type.name(), ground, LocalDate.now(clock)).with(asked.get());
            var same = sql.page(search, 0, SHOWN + 1).stream()
                    .filter(id -> !self.equals(Optional.of(id)))
                    .limit(SHOWN)
                    .toList();
            if (!same.isEmpty()) {
                findings.add(finding(rule, same));
            }
        }
        return findings;
    }

    private static Finding finding(RecordType.DuplicateRule rule, List<String> same) {
        Map<String, Object> facts = Map.of(
                "rule",
                rule.title().getOrDefault("zh", rule.name()),
                "ruleEn",
                rule.title().getOrDefault("en", rule.title().getOrDefault("zh", rule.name())),
                "count",
                same.size(),
                "records",
                same);
        String at = "/" + rule.fields().get(0);
        return rule.refuse()
                ? Finding.error(at, "RECORD_SAME_REFUSED", facts)
                : Finding.error(at, "RECORD_SAME_MAYBE", facts);
    }

    /** Empty when a field of the rule is empty, for then nothing is compared. */
    private Optional<List<Condition>> conditions(
            String city, RecordType type, RecordType.DuplicateRule rule, Map<String, Object> document) {
        var all = new ArrayList<Condition>();
        for (String field : rule.fields()) {
            Object value = document.get(field);
            if (value == null || value instanceof List || String.valueOf(value).isBlank()) {
                return Optional.empty();
            }
            all.add(conditions.of(city, type, field, Conditions.Op.IS, List.of(String.valueOf(value)), true));
        }
        return Optional.of(all);
    }

    /** The keyed hash of each refusing rule that the document meets, by rule: what there may be once only. */
    Map<String, String> keys(String city, RecordType type, Map<String, Object> document) {
        var keys = new LinkedHashMap<String, String>();
        for (RecordType.DuplicateRule rule : type.duplicates()) {
            if (rule.refuse() && conditions(city, type, rule, document).isPresent()) {
                var values = rule.fields().stream()
                        .map(field -> String.valueOf(document.get(field)))
                        .toList();
                keys.put(
                        rule.name(),
                        secrets.hash(city, type.name() + "#" + rule.name(), String.join("\u0001", values)));
            }
        }
        return keys;
    }
}
