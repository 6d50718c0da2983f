package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.identity.Caller;
import org.gridloom.place.Place;
import org.gridloom.place.Places;
import org.gridloom.record.type.RecordType;
import org.gridloom.tenant.CurrentTenant;

/** Rows as cards: the one way from a stored record to what somebody reads in a list, an export or a relation. */
@ApplicationScoped
class ShowRecords {
    private final Records records;
    private final RecordText text;
    private final Places places;
    private final CurrentTenant currentTenant;

    ShowRecords(Records records, RecordText text, Places places, CurrentTenant currentTenant) {
        this.records = records;
        this.text = text;
        this.places = places;
        this.currentTenant = currentTenant;
    }

    /** Cards of these ids in their order; the caller's scope was asked for before. */
    List<RecordCard> cards(List<String> ids, RecordType type, EffectiveConfig config, Caller caller, Locale locale) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = records.list("id in ?1", ids).stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        var words = new RecordWords(type, config, locale);
        var names = new HashMap<String, String>();
        var cards = new ArrayList<RecordCard>();
        for (String id : ids) {
            var row = rows.get(id);
            if (row != null) {
                cards.add(card(row, words, type, caller, names));
            }
        }
        return cards;
    }

    private RecordCard card(
            RecordRow row, RecordWords words, RecordType type, Caller caller, Map<String, String> placeNames) {
        var texts = words.texts(visible(row, type, caller));
        return new RecordCard(
                row.id,
                row.type,
                words.label(texts),
                row.node,
                Optional.ofNullable(row.placeId),
                row.placeId == null
                        ? ""
                        : placeNames.computeIfAbsent(
                                row.placeId,
                                id -> places.find(id).map(Place::name).orElse("")),
                row.validFrom,
                Optional.ofNullable(row.validUntil),
                row.changedAt,
                row.version,
                texts);
    }

    /** One record as a card. */
    RecordCard card(RecordScope.Seen seen, Locale locale) {
        return card(
                seen.row(),
                new RecordWords(seen.type(), seen.config(), locale),
                seen.type(),
                seen.caller(),
                new HashMap<>());
    }

    /** The document as the caller sees it. */
    Map<String, Object> visible(RecordRow row, RecordType type, Caller caller) {
        return RecordMask.visible(type, caller, text.read(currentTenant.city(), row.id, row.document));
    }
}
