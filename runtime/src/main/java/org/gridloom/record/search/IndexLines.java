package org.gridloom.record.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.text.Hash;
import org.gridloom.record.secret.Secrets;
import org.gridloom.record.type.IndexAs;
import org.gridloom.record.type.RecordType;
import org.jspecify.annotations.Nullable;

/** What stands in the index for a record: the words, numbers and days of its indexed fields, hashes of the personal ones. */
@ApplicationScoped
public class IndexLines {
    static final int LONGEST = 120;
    /** A text is found by any part of it that begins within this many characters. */
    static final int PARTS = 40;

    static final int PART = 24;
    private static final int MOST = 50;

    private final Secrets secrets;

    IndexLines(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The rows for a document with nothing sealed or masked in it. */
    public List<IndexLine> of(String city, RecordType type, Map<String, Object> document) {
        var lines = new ArrayList<IndexLine>();
        for (RecordType.Index index : type.indexes()) {
            var values = values(document.get(index.field()));
            int ord = 0;
            for (String value : values) {
                for (IndexLine line : lines(city, type, index, value, ord)) {
                    lines.add(line);
                    ord = line.ord() + 1;
                }
            }
            if (ord == 0 && sorted(index.as())) {
                // So that sorting by the field leaves no record out.
                lines.add(new IndexLine(index.field(), 0, null, null, null));
            }
        }
        return lines;
    }

    /**
     * Stands for the indexes and encrypted fields of a type and the key in use: a record with another mark is to be written
     * and indexed anew.
     */
    public String mark(RecordType type) {
        var what = new StringBuilder(type.name());
        type.indexes().forEach(index -> what.append('\n').append(index));
        type.protect().stream()
                .filter(RecordType.Protection::encrypted)
                .forEach(each -> what.append("\nsealed ").append(each.field()));
        return Hash.of(what.append('\n').append(secrets.keyId()).toString()).substring(0, 20);
    }

    /** Whether one sorts by such an index. */
    public static boolean sorted(IndexAs as) {
        return as == IndexAs.KEYWORD || as == IndexAs.NUMBER || as == IndexAs.DATE;
    }

    private List<IndexLine> lines(String city, RecordType type, RecordType.Index index, String value, int ord) {
        String field = index.field();
        return switch (index.as()) {
            case KEYWORD -> List.of(new IndexLine(field, ord, cut(value, LONGEST), null, null));
            case TEXT -> parts(field, value, ord);
            case NUMBER ->
                number(value).map(number -> new IndexLine(field, ord, null, number, null)).stream()
                        .toList();
            case DATE ->
                day(value).map(day -> new IndexLine(field, ord, null, null, day)).stream()
                        .toList();
            case KEYED ->
                List.of(new IndexLine(field, ord, secrets.hash(city, type.name() + "/" + field, value), null, null));
        };
    }

    private static List<IndexLine> parts(String field, String value, int ord) {
        var lines = new ArrayList<IndexLine>();
        String text = searched(value);
        for (int i = 0; i < Math.min(PARTS, text.length()); i++) {
            if (!Character.isLowSurrogate(text.charAt(i))) {
                lines.add(new IndexLine(field, ord + lines.size(), cut(text.substring(i), PART), null, null));
            }
        }
        return lines;
    }

    /** How a text stands in the index and how what is looked for is compared with it. */
    static String searched(String text) {
        return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    static Optional<BigDecimal> number(String value) {
        try {
            var number = new BigDecimal(value);
            return number.precision() - number.scale() > 18 || number.scale() > 40
                    ? Optional.empty()
                    : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The texts of an answer: of a list each entry, at most fifty. */
    static List<String> values(@Nullable Object answer) {
        if (answer instanceof List<?> many) {
            return many.stream()
                    .filter(each -> !(each instanceof Map))
                    .map(String::valueOf)
                    .filter(text -> !text.isBlank())
                    .distinct()
                    .limit(MOST)
                    .toList();
        }
        return answer == null || answer instanceof Map || String.valueOf(answer).isBlank()
                ? List.of()
                : List.of(String.valueOf(answer));
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
