package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridloom.form.FormField;
import org.gridloom.record.RecordScope.Seen;
import org.gridloom.record.search.Sight;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Problem;

/** One record, masked, with what it hangs together with. */
@ApplicationScoped
public class ReadRecord {
    private final RecordScope scope;
    private final ShowRecords show;
    private final RecordRelations relations;
    private final Clock clock;

    ReadRecord(RecordScope scope, ShowRecords show, RecordRelations relations, Clock clock) {
        this.scope = scope;
        this.show = show;
        this.relations = relations;
        this.clock = clock;
    }

    /**
     * One field.
     *
     * @param value as forms write it, masked when {@code masked}
     * @param text as people read it
     * @param revealable the caller may look behind the mask
     * @param editable the caller may set it
     */
    public record Field(
            String name,
            String label,
            Object value,
            String text,
            boolean masked,
            boolean revealable,
            boolean editable) {}

    /**
     * A record this one hangs together with and the caller sees.
     *
     * @param incoming the other one points to this one
     */
    public record Related(
            String relationId,
            String relation,
            String title,
            boolean incoming,
            String recordId,
            String type,
            String label,
            LocalDate validFrom,
            Optional<LocalDate> validUntil) {}

    /** The whole record. */
    public record View(
            RecordCard card,
            String typeTitle,
            boolean sample,
            List<Field> fields,
            List<Related> related,
            boolean mayEdit) {
        public View {
            fields = List.copyOf(fields);
            related = List.copyOf(related);
        }
    }

    /** Refuses with {@link RecordProblem#RECORD_NOT_FOUND} what is not the caller's business. */
    @Transactional
    public View handle(String id, Locale locale) {
        var seen = scope.record(id);
        var type = seen.type();
        boolean mayEdit = new RecordScope.Offered(type, seen.config(), seen.caller()).mayEdit();
        return new View(
                show.card(seen, locale),
                type.title(locale.getLanguage()),
                type.sample(),
                fields(seen, locale, mayEdit),
                related(seen, locale),
                mayEdit);
    }

    private List<Field> fields(Seen seen, Locale locale, boolean mayEdit) {
        var type = seen.type();
        var words = new RecordWords(type, seen.config(), locale);
        var visible = show.visible(seen.row(), type, seen.caller());
        var fields = new ArrayList<Field>();
        for (FormField field : words.form().fields()) {
            Object value = visible.get(field.name());
            if (value != null) {
                boolean masked = type.personal(field.name()).isPresent();
                boolean editable = mayEdit
                        && type.protection(field.name())
                                .map(protection -> protection.edit().allows(seen.caller()))
                                .orElse(true);
                fields.add(new Field(
                        field.name(),
                        field.text(locale),
                        value,
                        words.text(field.name(), value),
                        masked,
                        masked && RevealField.mayReveal(seen, field.name()),
                        editable));
            }
        }
        return fields;
    }

    private List<Related> related(Seen seen, Locale locale) {
        var today = LocalDate.now(clock);
        var sight = scope.sight(seen.caller());
        var found = new ArrayList<Related>();
        relations
                .from(seen.row().id, today)
                .forEach(each -> other(each.toId, seen, sight)
                        .ifPresent(other -> found.add(related(each, seen.type(), other, false, locale))));
        relations
                .to(seen.row().id, today)
                .forEach(each -> other(each.recordId, seen, sight)
                        .ifPresent(other -> found.add(related(each, other.type(), other, true, locale))));
        return found;
    }

    private Optional<Seen> other(String id, Seen seen, Sight sight) {
        try {
            return Optional.of(scope.seen(id, seen.caller(), sight));
        } catch (Problem notSeen) {
            return Optional.empty();
        }
    }

    private Related related(RelationRow row, RecordType owner, Seen other, boolean incoming, Locale locale) {
        String language = locale.getLanguage();
        return new Related(
                row.id,
                row.relation,
                owner.relation(row.relation)
                        .map(relation -> relation.title()
                                .getOrDefault(language, relation.title().getOrDefault("zh", row.relation)))
                        .orElse(row.relation),
                incoming,
                other.row().id,
                other.row().type,
                show.card(other, locale).label(),
                row.validFrom,
                Optional.ofNullable(row.validUntil));
    }
}
