package org.gridloom.record.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.form.Form;
import org.gridloom.form.FormField;
import org.gridloom.form.Widget;
import org.gridloom.record.RecordProblem;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Problem;

/**
 * What the columns of a table mean: fields by their name or label, relations by their name or title, the place. Pictures,
 * inner tables and notes have no column.
 */
final class Columns {
    static final String PLACE = "place";
    static final Map<String, String> PLACE_LABEL = Map.of("zh", "所在网格", "en", "Grid");

    private final List<Column> columns;

    private Columns(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** One of the three. */
    record Column(
            String name,
            Map<String, String> labels,
            Optional<FormField> field,
            Optional<RecordType.Relation> relation) {
        String label(Locale locale) {
            return labels.getOrDefault(locale.getLanguage(), labels.getOrDefault("zh", name));
        }

        boolean isPlace() {
            return field.isEmpty() && relation.isEmpty();
        }
    }

    /** Every column a table of the type may have, in the order of a template. */
    static Columns of(RecordType type, EffectiveConfig config) {
        var columns = new ArrayList<Column>();
        for (FormField field : config.require(Form.class, type.form()).fields()) {
            if (field.widget() != Widget.PHOTO && field.widget() != Widget.TABLE && field.widget() != Widget.NOTE) {
                columns.add(new Column(field.name(), field.label(), Optional.of(field), Optional.empty()));
            }
        }
        type.relations()
                .forEach(relation -> columns.add(
                        new Column(relation.name(), relation.title(), Optional.empty(), Optional.of(relation))));
        columns.add(new Column(PLACE, PLACE_LABEL, Optional.empty(), Optional.empty()));
        return new Columns(columns);
    }

    List<Column> all() {
        return columns;
    }

    /** The columns a heading names, in its order; refuses with SHEET_COLUMN_UNKNOWN what it does not know or has twice. */
    Columns named(List<Cell> heading) {
        var named = new ArrayList<Column>();
        var seen = new HashSet<String>();
        for (Cell cell : heading) {
            String word = cell.text().replaceFirst("[*＊]$", "").strip();
            var column = columns.stream()
                    .filter(each -> each.name().equals(word) || each.labels().containsValue(word))
                    .filter(each -> seen.add(each.name()))
                    .findFirst()
                    .orElseThrow(() -> new Problem(
                            RecordProblem.SHEET_COLUMN_UNKNOWN,
                            Map.of("column", word.length() > 40 ? word.substring(0, 40) : word)));
            named.add(column);
        }
        return new Columns(named);
    }
}
