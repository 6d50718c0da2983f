package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.identity.Caller;
import org.gridloom.record.search.Sight;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;

/** The relations of records over time; of one that holds a single record the next ends the one before. */
@ApplicationScoped
class RecordRelations {
    private static final int MOST = 200;

    private final Relations relations;
    private final RecordScope scope;
    private final Clock clock;

    RecordRelations(Relations relations, RecordScope scope, Clock clock) {
        this.relations = relations;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * What is wrong with the relations asked for; the records they lead to are put into {@code found}.
     *
     * @param has names of relations the record has already
     */
    List<Finding> judge(
            RecordType type,
            Map<String, String> wanted,
            Set<String> has,
            Caller caller,
            Sight sight,
            Map<String, RecordRow> found) {
        var findings = new ArrayList<Finding>();
        for (RecordType.Relation relation : type.relations()) {
            String to = wanted.getOrDefault(relation.name(), "");
            Map<String, Object> facts = new HashMap<>();
            facts.put("relation", relation.title().getOrDefault("zh", relation.name()));
            facts.put("relationEn", relation.title().getOrDefault("en", relation.name()));
            if (to.isEmpty()) {
                if (relation.required() && !has.contains(relation.name())) {
                    findings.add(Finding.error("/" + relation.name(), "RECORD_RELATION_REQUIRED", facts));
                }
                continue;
            }
            target(relation, to, caller, sight)
                    .ifPresentOrElse(
                            row -> found.put(relation.name(), row),
                            () -> findings.add(Finding.error("/" + relation.name(), "RECORD_RELATION_TARGET", facts)));
        }
        wanted.keySet().stream()
                .filter(name -> type.relation(name).isEmpty())
                .forEach(name -> findings.add(Finding.error(
                        "/" + name, "RECORD_RELATION_TARGET", Map.of("relation", name, "relationEn", name))));
        return findings;
    }

    /** The record a relation may lead to: of the right type, seen by the caller and not ended. */
    Optional<RecordRow> target(RecordType.Relation relation, String to, Caller caller, Sight sight) {
        try {
            return Optional.of(scope.seen(to, caller, sight).row())
                    .filter(row -> row.type.equals(relation.to()))
                    .filter(row -> row.validUntil == null || row.validUntil.isAfter(LocalDate.now(clock)));
        } catch (Problem notSeen) {
            return Optional.empty();
        }
    }

    /** From a day on; answers those that ended by it, the new one last. */
    List<RelationRow> relate(RecordRow from, RecordType.Relation relation, String toId, LocalDate day, Caller caller) {
        var touched = new ArrayList<RelationRow>();
        for (RelationRow old : open(from.id, relation.name(), day)) {
            if (old.toId.equals(toId)) {
                return List.of();
            }
            if (!relation.many()) {
                old.validUntil = day;
                touched.add(old);
            }
        }
        var row = new RelationRow();
        row.id = Ids.next();
        row.recordId = from.id;
        row.relation = relation.name();
        row.toId = toId;
        row.validFrom = day;
        row.personId = caller.personId();
        row.at = clock.instant();
        relations.persist(row);
        touched.add(row);
        return touched;
    }

    Optional<RelationRow> find(String id) {
        return relations.findByIdOptional(id);
    }

    private List<RelationRow> open(String recordId, String relation, LocalDate day) {
        return relations.list(
                "recordId = ?1 and relation = ?2 and (validUntil is null or validUntil > ?3)", recordId, relation, day);
    }

    /** What a record hangs together with on a day, at most two hundred. */
    List<RelationRow> from(String recordId, LocalDate day) {
        return relations
                .find(
                        "recordId = ?1 and validFrom <= ?2 and (validUntil is null or validUntil > ?2) order by id",
                        recordId,
                        day)
                .page(0, MOST)
                .list();
    }

    /** What hangs together with a record on a day, at most two hundred. */
    List<RelationRow> to(String recordId, LocalDate day) {
        return relations
                .find(
                        "toId = ?1 and validFrom <= ?2 and (validUntil is null or validUntil > ?2) order by id",
                        recordId,
                        day)
                .page(0, MOST)
                .list();
    }

    /** All that hang together with a record by the relation now, whatever their number. */
    List<String> all(String toId, String relation, LocalDate day) {
        return relations
                .find(
                        "toId = ?1 and relation = ?2 and validFrom <= ?3 and (validUntil is null or validUntil > ?3)",
                        toId,
                        relation,
                        day)
                .stream()
                .map(row -> row.recordId)
                .distinct()
                .toList();
    }

    /** Ends everything that hangs on a record that ends, both ways. */
    void end(String recordId, LocalDate day) {
        relations
                .list("(recordId = ?1 or toId = ?1) and (validUntil is null or validUntil > ?2)", recordId, day)
                .forEach(row -> row.validUntil = row.validFrom.isAfter(day) ? row.validFrom : day);
    }
}
