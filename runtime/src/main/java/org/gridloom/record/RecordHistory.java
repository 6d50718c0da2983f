package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridloom.identity.People;
import org.gridloom.record.RecordScope.Seen;
import org.gridloom.tenant.CurrentTenant;

/** What was done to a record, newest first: by whom, when, why, and which fields were what before, masked as ever. */
@ApplicationScoped
public class RecordHistory {
    private static final int MOST = 200;

    private final RecordScope scope;
    private final RecordVersions versions;
    private final RecordText text;
    private final People people;
    private final CurrentTenant currentTenant;

    RecordHistory(
            RecordScope scope, RecordVersions versions, RecordText text, People people, CurrentTenant currentTenant) {
        this.scope = scope;
        this.versions = versions;
        this.text = text;
        this.people = people;
        this.currentTenant = currentTenant;
    }

    /**
     * One field of a version; both texts are the same where only masked parts differ.
     *
     * @param from empty when it was not there
     * @param to empty when it is no more
     */
    public record FieldChange(String field, String label, String from, String to) {}

    /** One deed: added, changed, moved or ended. */
    public record Entry(
            int version,
            String deed,
            Instant at,
            String personName,
            Optional<String> reason,
            Optional<String> placeId,
            LocalDate validFrom,
            Optional<LocalDate> validUntil,
            List<FieldChange> changes) {
        public Entry {
            changes = List.copyOf(changes);
        }
    }

    /** At most the last two hundred; refuses with RECORD_NOT_FOUND. */
    @Transactional
    public List<Entry> handle(String id, Locale locale) {
        var seen = scope.record(id);
        var rows = versions.find("recordId = ?1 order by version desc", id)
                .page(0, MOST + 1)
                .list();
        var names =
                people.names(rows.stream().map(row -> row.personId).distinct().toList());
        var words = new RecordWords(seen.type(), seen.config(), locale);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < Math.min(MOST, rows.size()); i++) {
            var row = rows.get(i);
            var before = i + 1 < rows.size() ? document(seen, rows.get(i + 1)) : Map.<String, Object>of();
            entries.add(new Entry(
                    row.version,
                    row.deed,
                    row.at,
                    names.getOrDefault(row.personId, ""),
                    Optional.ofNullable(row.reason),
                    Optional.ofNullable(row.placeId),
                    row.validFrom,
                    Optional.ofNullable(row.validUntil),
                    changes(seen, before, document(seen, row), words)));
        }
        return entries;
    }

    private Map<String, Object> document(Seen seen, RecordVersionRow row) {
        return text.read(currentTenant.city(), seen.row().id, row.document);
    }

    /** Compared unmasked, told masked. */
    private static List<FieldChange> changes(
            Seen seen, Map<String, Object> before, Map<String, Object> after, RecordWords words) {
        var was = words.texts(RecordMask.visible(seen.type(), seen.caller(), before));
        var is = words.texts(RecordMask.visible(seen.type(), seen.caller(), after));
        var names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new FieldChange(
                        name, words.fieldLabel(name), was.getOrDefault(name, ""), is.getOrDefault(name, "")))
                .toList();
    }
}
