package org.gridloom.record.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridloom.artifact.OfKind;
import org.jspecify.annotations.Nullable;

/**
 * Typed view of a {@code record-type} artifact: one kind of record the city keeps (TZ-8.3, NJ-3.1.1).
 *
 * @param title by language, {@code zh} always there
 * @param form what a record holds
 * @param label what a record is called: text with {@code {field}}
 * @param sample its records are made up
 * @param see who sees such records, of those who may see records at all
 * @param edit who changes them, of those who may change records at all
 * @param place where a record belongs to; empty when the person chooses
 */
@OfKind("record-type")
public record RecordType(
        String name,
        Map<String, String> title,
        String form,
        String label,
        boolean sample,
        Access see,
        Access edit,
        List<Index> indexes,
        List<Protection> protect,
        List<Coded> dictionaries,
        List<Relation> relations,
        List<DuplicateRule> duplicates,
        Optional<PlaceRule> place) {

    /** One field that can be searched. */
    public record Index(String field, IndexAs as) {}

    /**
     * How one field is protected.
     *
     * @param personal how it is masked; empty when it is not
     * @param see who sees it at all
     * @param reveal who may look behind the mask
     */
    public record Protection(
            String field, Optional<Personal> personal, boolean encrypted, Access see, Access reveal, Access edit) {
        public Protection(
                String field,
                Optional<Personal> personal,
                boolean encrypted,
                @Nullable Access see,
                @Nullable Access reveal,
                @Nullable Access edit) {
            this.field = field;
            this.personal = personal;
            this.encrypted = encrypted;
            this.see = orEverybody(see);
            this.reveal = orEverybody(reveal);
            this.edit = orEverybody(edit);
        }
    }

    /** A field whose value is a code of a dictionary. */
    public record Coded(String field, String dictionary) {}

    /** What a record hangs together with; without {@code many} a new one ends the one before. */
    public record Relation(String name, Map<String, String> title, String to, boolean many, boolean required) {
        public Relation {
            title = Map.copyOf(title);
        }
    }

    /** Two records with all these fields the same may be one; {@code refuse}: they must not both be. */
    public record DuplicateRule(String name, Map<String, String> title, List<String> fields, boolean refuse) {
        public DuplicateRule {
            title = Map.copyOf(title);
            fields = List.copyOf(fields);
        }
    }

    /** The grid the position in a field lies in, or the place of a related record; one of the two. */
    public record PlaceRule(Optional<String> field, Optional<String> relation) {}

    public RecordType(
            String name,
            Map<String, String> title,
            String form,
            String label,
            boolean sample,
            @Nullable Access see,
            @Nullable Access edit,
            @Nullable List<Index> indexes,
            @Nullable List<Protection> protect,
            @Nullable List<Coded> dictionaries,
            @Nullable List<Relation> relations,
            @Nullable List<DuplicateRule> duplicates,
            Optional<PlaceRule> place) {
        this.name = name;
        this.title = Map.copyOf(title);
        this.form = form;
        this.label = label;
        this.sample = sample;
        this.see = orEverybody(see);
        this.edit = orEverybody(edit);
        this.indexes = orNone(indexes);
        this.protect = orNone(protect);
        this.dictionaries = orNone(dictionaries);
        this.relations = orNone(relations);
        this.duplicates = orNone(duplicates);
        this.place = place;
    }

    private static Access orEverybody(@Nullable Access access) {
        return access == null ? Access.EVERYBODY : access;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The title in a language, else in Chinese. */
    public String title(String language) {
        return title.getOrDefault(language, title.getOrDefault("zh", name));
    }

    public Optional<Index> index(String field) {
        return indexes.stream().filter(index -> index.field().equals(field)).findFirst();
    }

    public Optional<Protection> protection(String field) {
        return protect.stream().filter(each -> each.field().equals(field)).findFirst();
    }

    public Optional<Personal> personal(String field) {
        return protection(field).flatMap(Protection::personal);
    }

    public boolean encrypted(String field) {
        return protection(field).map(Protection::encrypted).orElse(false);
    }

    public Optional<String> dictionary(String field) {
        return dictionaries.stream()
                .filter(coded -> coded.field().equals(field))
                .map(Coded::dictionary)
                .findFirst();
    }

    public Optional<Relation> relation(String relation) {
        return relations.stream().filter(each -> each.name().equals(relation)).findFirst();
    }

    /** What a record is called, with the text of each field that the label names; empty texts leave nothing. */
    public String label(Function<String, String> text) {
        var filled = new StringBuilder();
        LabelText.parts(label).forEach(part -> filled.append(part.field() ? text.apply(part.text()) : part.text()));
        return filled.toString().strip();
    }

    /** The dictionaries by field. */
    public Map<String, String> codes() {
        var codes = new LinkedHashMap<String, String>();
        dictionaries.forEach(coded -> codes.put(coded.field(), coded.dictionary()));
        return codes;
    }
}
