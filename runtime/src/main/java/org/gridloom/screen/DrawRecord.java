package org.gridloom.screen;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.record.DescribeTypes;
import org.gridloom.record.FindRecords;
import org.gridloom.record.ReadRecord;
import org.gridloom.record.RecordCard;
import org.gridloom.record.RecordHistory;
import org.gridloom.record.RevealField;

/** Records as their screens show them. */
@ApplicationScoped
class DrawRecord {
    /** How many fields a row of a list has room for beside its label. */
    private static final int FACTS = 3;

    private final Clock clock;

    DrawRecord(Clock clock) {
        this.clock = clock;
    }

    List<RecordPages.Kind> kinds(List<DescribeTypes.Offer> offers, Words words) {
        return offers.stream()
                .map(offer ->
                        new RecordPages.Kind("/m/records/" + offer.name(), in(offer.title(), words), offer.sample()))
                .toList();
    }

    RecordPages.Listing listing(
            DescribeTypes.Description type, FindRecords.Found found, String looked, String problem, Words words) {
        int end = found.offset() + found.rows().size();
        boolean more = found.more() || end < found.total();
        String total = found.total() + (found.more() ? "+" : "");
        return new RecordPages.Listing(
                "/m/records/" + type.offer().name(),
                type.offer().sample(),
                looked,
                problem,
                found.rows().stream().map(card -> row(card, type, words)).toList(),
                words.say("pager.text", found.offset() + 1, end, total),
                found.offset() > 0 ? Math.max(0, found.offset() - RecordsScreen.PAGE) : -1,
                more && !found.rows().isEmpty() ? end : -1,
                type.offer().mayEdit());
    }

    private RecordPages.Row row(RecordCard card, DescribeTypes.Description type, Words words) {
        var facts = type.fields().stream()
                .filter(field -> !card.texts().getOrDefault(field.name(), "").isEmpty())
                .filter(field -> !card.label().contains(card.texts().get(field.name())))
                .limit(FACTS)
                .map(field -> new RecordPages.Fact(
                        in(field.label(), words), card.texts().getOrDefault(field.name(), "")))
                .toList();
        return new RecordPages.Row(
                "/m/records/" + card.type() + "/" + card.id(),
                card.label(),
                card.placeName(),
                new TimeWords(words, clock).at(card.changedAt()),
                facts);
    }

    RecordPages.Sheet sheet(
            ReadRecord.View view,
            List<DescribeTypes.Link> incoming,
            List<RecordHistory.Entry> history,
            Optional<RevealField.Revealed> revealed,
            String problem,
            Words words) {
        var card = view.card();
        return new RecordPages.Sheet(
                "/m/records/" + card.type() + "/" + card.id(),
                view.sample(),
                card.placeName(),
                card.validUntil()
                        .map(until -> words.say("record.held", card.validFrom(), until))
                        .orElse(words.say("record.since", card.validFrom())),
                problem,
                view.mayEdit() && card.validUntil().isEmpty(),
                view.fields().stream().map(field -> line(field, revealed)).toList(),
                view.related().stream()
                        .map(each -> new RecordPages.Link(
                                "/m/records/" + each.type() + "/" + each.recordId(), each.title(), each.label()))
                        .toList(),
                card.validUntil().isPresent() ? List.of() : adds(card, incoming, words),
                history.stream().map(entry -> deed(entry, words)).toList());
    }

    /** Types whose records can hang on this one, by the relation that leads here. */
    private static List<RecordPages.Link> adds(RecordCard card, List<DescribeTypes.Link> incoming, Words words) {
        return incoming.stream()
                .map(each -> new RecordPages.Link(
                        "/m/records/" + each.to() + "/new?relation=" + each.name() + "&to=" + card.id(),
                        "",
                        words.say("record.new", in(each.title(), words))))
                .toList();
    }

    private static RecordPages.Line line(ReadRecord.Field field, Optional<RevealField.Revealed> revealed) {
        String open = revealed.filter(each -> each.field().equals(field.name()))
                .map(each -> String.valueOf(each.value()))
                .orElse("");
        return new RecordPages.Line(
                field.name(), field.label(), field.text(), field.revealable() && open.isEmpty(), open);
    }

    private RecordPages.Deed deed(RecordHistory.Entry entry, Words words) {
        return new RecordPages.Deed(
                words.say("record.deed." + entry.deed())
                        + (entry.personName().isEmpty() ? "" : " · " + entry.personName()),
                new TimeWords(words, clock).at(entry.at()),
                entry.reason().orElse(""),
                entry.changes().stream()
                        .map(change -> new RecordPages.Fact(
                                change.label(),
                                change.from().isEmpty() ? change.to() : change.from() + " → " + change.to()))
                        .toList());
    }

    static String in(Map<String, String> texts, Words words) {
        return texts.getOrDefault(words.locale().getLanguage(), texts.getOrDefault("zh", ""));
    }
}
