package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.identity.Caller;
import org.gridloom.record.RecordScope.Offered;
import org.gridloom.record.search.IndexLines;
import org.gridloom.record.search.RecordIndexSql;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.hibernate.exception.ConstraintViolationException;

/** Writes a record, its history, its index and what there may be of it once only, in the caller's transaction. */
@ApplicationScoped
class KeepRecord {
    private final Records records;
    private final RecordVersions versions;
    private final UniqueKeys uniqueKeys;
    private final RecordText text;
    private final IndexLines indexLines;
    private final RecordIndexSql indexSql;
    private final FindSame findSame;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    KeepRecord(
            Records records,
            RecordVersions versions,
            UniqueKeys uniqueKeys,
            RecordText text,
            IndexLines indexLines,
            RecordIndexSql indexSql,
            FindSame findSame,
            CurrentTenant currentTenant,
            Clock clock) {
        this.records = records;
        this.versions = versions;
        this.uniqueKeys = uniqueKeys;
        this.text = text;
        this.indexLines = indexLines;
        this.indexSql = indexSql;
        this.findSame = findSame;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** A deed with its author and reason, and which fields it changed. */
    record Deed(String word, Caller caller, List<String> fields, Optional<String> reason) {}

    /** Stores a record that is not yet there; its id is set, all else that the database knows too. */
    void add(RecordRow row, Offered offered, Map<String, Object> document) {
        String city = currentTenant.city();
        row.type = offered.type().name();
        row.bundle = offered.config().bundle();
        row.document = text.stored(city, row.id, offered.type(), document);
        row.indexMark = indexLines.mark(offered.type());
        row.createdAt = clock.instant();
        row.createdBy = offered.caller().personId();
        row.changedAt = row.createdAt;
        row.changedBy = row.createdBy;
        records.persist(row);
        versions.persist(
                version(row, 0, new Deed("added", offered.caller(), List.copyOf(document.keySet()), Optional.empty())));
        keys(city, row, offered.type(), document);
        indexSql.add(city, List.of(entry(city, row, offered.type(), document)));
    }

    /** Stores what a record has become. */
    void change(RecordRow row, RecordType type, String bundle, Map<String, Object> document, Deed deed) {
        String city = currentTenant.city();
        row.bundle = bundle;
        row.document = text.stored(city, row.id, type, document);
        row.indexMark = indexLines.mark(type);
        row.changedAt = clock.instant();
        row.changedBy = deed.caller().personId();
        uniqueKeys.delete("recordId = ?1", row.id);
        records.flush();
        versions.persist(version(row, row.version, deed));
        if (row.validUntil == null) {
            keys(city, row, type, document);
        }
        indexSql.replace(city, entry(city, row, type, document));
    }

    private RecordIndexSql.Entry entry(String city, RecordRow row, RecordType type, Map<String, Object> document) {
        return new RecordIndexSql.Entry(row.id, row.type, row.node, indexLines.of(city, type, document));
    }

    /** Two at the same moment: the second is refused by the database. */
    private void keys(String city, RecordRow row, RecordType type, Map<String, Object> document) {
        findSame.keys(city, type, document).forEach((rule, hash) -> {
            var key = new UniqueKeyRow();
            key.id = Ids.next();
            key.node = row.node;
            key.type = row.type;
            key.rule = rule;
            key.hash = hash;
            key.recordId = row.id;
            uniqueKeys.persist(key);
        });
        try {
            uniqueKeys.flush();
        } catch (ConstraintViolationException sameMoment) {
            throw new Problem(RecordProblem.RECORD_CHANGED_MEANWHILE, Map.of("version", row.version));
        }
    }

    private RecordVersionRow version(RecordRow row, int version, Deed deed) {
        var kept = new RecordVersionRow();
        kept.id = Ids.next();
        kept.recordId = row.id;
        kept.version = version;
        kept.deed = deed.word();
        String names = String.join(",", deed.fields());
        kept.fields = names.length() > 2_000 ? names.substring(0, 2_000) : names;
        kept.document = row.document;
        kept.placeId = row.placeId;
        kept.validFrom = row.validFrom;
        kept.validUntil = row.validUntil;
        kept.reason = deed.reason().orElse(null);
        kept.personId = deed.caller().personId();
        kept.at = clock.instant();
        return kept;
    }
}
