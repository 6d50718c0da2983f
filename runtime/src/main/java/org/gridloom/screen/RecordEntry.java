package org.gridloom.screen;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.form.ChosenNames;
import org.gridloom.form.Form;
import org.gridloom.form.FormAnswers;
import org.gridloom.form.FormField;
import org.gridloom.form.Widget;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.record.DescribeTypes;
import org.gridloom.record.ReadRecord;

/** The form of a record on a screen: fields the caller may set, codes to choose from, what is masked as it is masked. */
@ApplicationScoped
class RecordEntry {
    private static final String PLACE = "placeId";
    private final CurrentCaller currentCaller;
    private final Choices choices;
    private final ChosenNames names;

    RecordEntry(CurrentCaller currentCaller, Choices choices, ChosenNames names) {
        this.names = names;
        this.currentCaller = currentCaller;
        this.choices = choices;
    }

    /** The form as it is drawn; nothing typed into it stays in the browser. */
    FormView form(
            String action,
            DescribeTypes.Description type,
            Form form,
            PostedForm posted,
            Faults.Sorted wrong,
            Words words) {
        var grids = choices.grids(currentCaller.require().node());
        var drawn =
                new Fields(words, posted, wrong.byField(), List.of(), FormField.Option.NEEDS, grids, names).of(form);
        var pages = drawn.stream()
                .map(page -> new FormView.Page(
                        page.id(),
                        page.kind(),
                        page.title(),
                        page.sections().stream()
                                .map(section -> new FormView.Section(
                                        section.title(), editable(section.fields(), type, posted, words)))
                                .toList()))
                .toList();
        boolean asked = form.fields().stream().anyMatch(field -> field.widget() == Widget.LOCATION);
        if (!asked && !grids.isEmpty()) {
            pages = FormView.with(pages, place(grids, posted, words));
        }
        return new FormView(action, "", wrong.general(), pages, "");
    }

    private static List<Field> editable(
            List<Field> drawn, DescribeTypes.Description type, PostedForm posted, Words words) {
        var fields = new ArrayList<Field>();
        for (Field field : drawn) {
            type.fields().stream()
                    .filter(each -> each.name().equals(field.name()) && each.editable())
                    .findFirst()
                    .ifPresent(each -> fields.add(coded(field, each, posted, words)));
        }
        return fields;
    }

    private static Field coded(Field field, DescribeTypes.Field described, PostedForm posted, Words words) {
        if (described.choices().isEmpty()) {
            return field;
        }
        var chosen = posted.all(field.name());
        var options = described.choices().stream()
                .map(each -> new Choice(each.code(), DrawRecord.in(each.title(), words), chosen.contains(each.code())))
                .toList();
        boolean many = field.widget().equals("checkboxes");
        return select(
                field.name(),
                many ? field.widget() : "select",
                field.label(),
                field.required(),
                field.error(),
                options);
    }

    private static Field place(List<ChoiceGroup> grids, PostedForm posted, Words words) {
        var options = grids.stream()
                .flatMap(group -> group.choices().stream()
                        .map(each -> new Choice(
                                each.value(),
                                group.label() + " " + each.label(),
                                posted.all(PLACE).contains(each.value()))))
                .toList();
        return select(PLACE, "select", words.say("record.place"), false, "", options);
    }

    private static Field select(
            String name, String widget, String label, boolean required, String error, List<Choice> options) {
        return new Field(
                name,
                widget,
                label,
                required,
                "",
                "",
                error,
                Field.Limits.NONE,
                List.of(new ChoiceGroup("", options)),
                List.of(),
                Field.Point.NOWHERE,
                "",
                "",
                List.of(),
                Field.Asks.NOTHING);
    }

    /** What stands in the form of a record that is there already. */
    static PostedForm typed(ReadRecord.View view) {
        var values = new HashMap<String, Object>();
        view.fields().forEach(field -> values.put(field.name(), field.value()));
        return new PostedForm(FormAnswers.typed(values), Map.of());
    }

    /** What a post changes: what is blank now and was not is emptied, but for what was masked, which may not have been drawn. */
    static Map<String, Object> changes(
            DescribeTypes.Description type, ReadRecord.View before, Map<String, Object> answers) {
        var changes = new HashMap<String, Object>();
        for (DescribeTypes.Field field : type.fields()) {
            boolean was = before.fields().stream().anyMatch(each -> each.name().equals(field.name()));
            if (field.editable() && answers.containsKey(field.name())) {
                changes.put(field.name(), answers.get(field.name()));
            } else if (field.editable() && was && !field.masked()) {
                changes.put(field.name(), "");
            }
        }
        return changes;
    }
}
