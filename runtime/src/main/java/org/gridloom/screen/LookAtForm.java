package org.gridloom.screen;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridloom.form.Form;
import org.gridloom.form.FormAnswers;
import org.gridloom.form.FormField;
import org.gridloom.form.FormGate;
import org.gridloom.form.Widget;

/** What the answers typed so far make of a form: by the same code that judges them when they are sent. Keeps nothing. */
@ApplicationScoped
class LookAtForm {
    private final FormGate gate;

    LookAtForm(FormGate gate) {
        this.gate = gate;
    }

    /**
     * Names of fields that are not there, of those that have to be filled in, and what is computed, as text.
     */
    record Seen(List<String> hidden, List<String> required, Map<String, String> computed) {
        static final Seen NOTHING = new Seen(List.of(), List.of(), Map.of());

        Seen {
            hidden = List.copyOf(hidden);
            required = List.copyOf(required);
            computed = Map.copyOf(computed);
        }
    }

    Seen handle(Form form, Map<String, List<String>> typed) {
        var answers = gate.fill(form, FormAnswers.fromPost(form, typed).values());
        var computed = new TreeMap<String, String>();
        for (FormField field : form.fields()) {
            if (field.widget() == Widget.COMPUTED) {
                Optional.ofNullable(answers.get(field.name()))
                        .ifPresent(value -> computed.put(field.name(), value.toString()));
            }
        }
        return new Seen(
                names(form, field -> !form.shows(field, answers)),
                names(form, field -> form.requires(field, answers)),
                computed);
    }

    private static List<String> names(Form form, java.util.function.Predicate<FormField> wanted) {
        return form.fields().stream().filter(wanted).map(FormField::name).toList();
    }
}
