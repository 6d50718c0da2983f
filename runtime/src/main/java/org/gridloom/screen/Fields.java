package org.gridloom.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.form.ChosenNames;
import org.gridloom.form.Form;
import org.gridloom.form.FormField;
import org.gridloom.form.FormPage;
import org.gridloom.form.Widget;

/**
 * Draws the fields of a form with what was typed and what is wrong with it.
 *
 * @param units receiving units to choose from, for the field that asks for one
 * @param around what the unit has around it: choices that need more are not drawn
 * @param grids to choose from where a position is asked for
 * @param directory people and units to choose from
 */
record Fields(
        Words words,
        PostedForm posted,
        Map<String, String> faults,
        List<ChoiceGroup> units,
        Set<String> around,
        List<ChoiceGroup> grids,
        ChosenNames directory) {
    static final int MOST_ROWS = 10;
    private static final int EMPTY_ROWS = 3;
    /** The choice list of a form that this screen fills in: to whom the unit of a leg can send work. */
    private static final String RECEIVING_UNITS = "receiving-units";

    static String cell(FormField table, int row, FormField column) {
        return table.name() + "." + row + "." + column.name();
    }

    List<FormView.Page> of(Form form) {
        var drawn = new LinkedHashMap<String, Field>();
        for (int i = 0; i < form.fields().size(); i++) {
            FormField field = form.fields().get(i);
            drawn.putIfAbsent(field.name().isEmpty() ? "#" + i : field.name(), field(field));
        }
        var pages = new ArrayList<FormView.Page>();
        for (FormPage page : form.pages()) {
            pages.add(new FormView.Page(
                    "page-" + pages.size(),
                    page.kind().name().toLowerCase(Locale.ROOT),
                    page.text(words.locale()),
                    page.sections().stream()
                            .map(section -> new FormView.Section(
                                    section.text(words.locale()),
                                    section.fields().stream()
                                            .flatMap(name -> Optional.ofNullable(drawn.get(name)).stream())
                                            .toList()))
                            .toList()));
        }
        return pages;
    }

    /** Where it is, for a form that does not ask for it itself. */
    static Field place(PostedForm posted, Map<String, String> faults, List<ChoiceGroup> grids, Words words) {
        String name = ReportScreen.LOCATION;
        return new Field(
                name,
                Widget.LOCATION.word(),
                words.say("locate.label"),
                false,
                words.say("locate.help"),
                "",
                Optional.ofNullable(faults.get(name)).orElse(""),
                Field.Limits.NONE,
                chosen(grids, posted.all("placeId")),
                List.of(),
                point(name, posted),
                "",
                "",
                List.of(),
                Field.Asks.NOTHING);
    }

    private Field field(FormField field) {
        String widget = widget(field);
        return new Field(
                field.name(),
                widget,
                field.text(words.locale()),
                field.required(),
                help(field),
                posted.text(field.name()),
                Optional.ofNullable(faults.get(field.name())).orElse(""),
                limits(field),
                groups(field, widget),
                field.widget().files() ? posted.all(field.name()) : List.of(),
                field.widget() == Widget.LOCATION ? point(field.name(), posted) : Field.Point.NOWHERE,
                field.condition().map(FormField.ShowIf::field).orElse(""),
                field.condition().map(rule -> String.join("|", rule.values())).orElse(""),
                field.widget() == Widget.TABLE ? rows(field) : List.of(),
                new Field.Asks(!field.when().show().isEmpty(), field.when().require() != null));
    }

    private static String widget(FormField field) {
        if (field.choiceList().filter(RECEIVING_UNITS::equals).isPresent()) {
            return "units";
        }
        return field.widget() == Widget.CHECKBOX && field.many()
                ? "checkboxes"
                : field.widget().word();
    }

    private String help(FormField field) {
        String help = field.helpText(words.locale());
        return field.widget() == Widget.LOCATION ? words.say("locate.help") : help;
    }

    private static Field.Limits limits(FormField field) {
        return new Field.Limits(
                Optional.ofNullable(field.min()).orElse(""),
                Optional.ofNullable(field.max()).orElse(""),
                field.widget() == Widget.MONEY ? "0.01" : field.integer() ? "1" : "any",
                field.maxLength());
    }

    private List<ChoiceGroup> groups(FormField field, String widget) {
        var chosen = posted.all(field.name());
        return switch (widget) {
            case "units" -> chosen(units, chosen);
            case "person", "organisation" -> chosen(listed(field), chosen);
            case "location" -> chosen(grids, posted.all("placeId"));
            default ->
                field.options().isEmpty()
                        ? List.of()
                        : List.of(new ChoiceGroup(
                                "",
                                field.options().stream()
                                        .filter(option -> option.offered(around))
                                        .map(option -> new Choice(
                                                option.value(),
                                                option.text(words.locale()),
                                                chosen.contains(option.value())))
                                        .toList()));
        };
    }

    private List<ChoiceGroup> listed(FormField field) {
        return directory.offered(field).stream()
                .map(group -> new ChoiceGroup(
                        group.label(),
                        group.entries().entrySet().stream()
                                .map(entry -> new Choice(entry.getKey(), entry.getValue(), false))
                                .toList()))
                .toList();
    }

    private static List<ChoiceGroup> chosen(List<ChoiceGroup> groups, List<String> values) {
        return groups.stream()
                .map(group -> new ChoiceGroup(
                        group.label(),
                        group.choices().stream()
                                .map(choice ->
                                        new Choice(choice.value(), choice.label(), values.contains(choice.value())))
                                .toList()))
                .toList();
    }

    private static Field.Point point(String name, PostedForm posted) {
        return new Field.Point(posted.text(name + ".lon"), posted.text(name + ".lat"), posted.text(name + ".address"));
    }

    /** Some empty rows are always there: without a script none can be added. */
    private List<List<Field>> rows(FormField table) {
        int filled = 0;
        for (int i = 0; i < MOST_ROWS; i++) {
            int row = i;
            if (table.columns().stream()
                    .anyMatch(column -> !posted.text(cell(table, row, column)).isEmpty())) {
                filled = i + 1;
            }
        }
        var rows = new ArrayList<List<Field>>();
        for (int i = 0; i < Math.min(MOST_ROWS, filled + EMPTY_ROWS); i++) {
            int row = i;
            rows.add(table.columns().stream()
                    .map(column -> cellField(cell(table, row, column), column))
                    .toList());
        }
        return rows;
    }

    private Field cellField(String name, FormField column) {
        String value = posted.text(name);
        var options = column.options().stream()
                .map(option -> new Choice(
                        option.value(),
                        option.text(words.locale()),
                        option.value().equals(value)))
                .toList();
        return new Field(
                name,
                column.widget().word(),
                column.text(words.locale()),
                column.required(),
                "",
                value,
                "",
                limits(column),
                options.isEmpty() ? List.of() : List.of(new ChoiceGroup("", options)),
                List.of(),
                Field.Point.NOWHERE,
                "",
                "",
                List.of(),
                Field.Asks.NOTHING);
    }
}
