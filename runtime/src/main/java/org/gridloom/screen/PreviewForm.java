package org.gridloom.screen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.form.ChosenNames;
import org.gridloom.form.Form;
import org.gridloom.form.FormAnswers;
import org.gridloom.form.FormField;
import org.gridloom.form.FormGate;
import org.gridloom.form.FormLinter;
import org.gridloom.form.FormProblem;
import org.gridloom.form.SampleAnswers;
import org.gridloom.shared.Problem;

/**
 * Draws a form that nobody has published, from its two texts, as it will be seen with these answers, and judges them as they
 * will be judged. Keeps nothing.
 */
@ApplicationScoped
class PreviewForm {
    private static final int LONGEST = 500_000;

    private final FormGate gate;
    private final LookAtForm lookAtForm;
    private final ChosenNames directory;
    private final Faults faults;
    private final ObjectMapper json;
    private final Clock clock;

    PreviewForm(
            FormGate gate,
            LookAtForm lookAtForm,
            ChosenNames directory,
            Faults faults,
            ObjectMapper json,
            Clock clock) {
        this.gate = gate;
        this.lookAtForm = lookAtForm;
        this.directory = directory;
        this.faults = faults;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A form as it is drawn.
     *
     * @param html a whole page without scripts; empty when the texts cannot be read
     * @param typed what stands in the controls, samples included
     * @param faults sentences by field; under the empty name what belongs to no field
     * @param judged whether the answers were judged; a form with errors of its own judges nothing
     */
    record Drawn(
            String html,
            Map<String, List<String>> typed,
            Map<String, String> faults,
            List<String> hidden,
            boolean judged) {
        static final Drawn UNREADABLE = new Drawn("", Map.of(), Map.of(), List.of(), false);
    }

    /**
     * What shall be drawn.
     *
     * @param sample whether fields without an answer get one made up
     * @param judge whether faults are shown
     */
    record Wanted(
            String name, String schema, String ui, Map<String, List<String>> typed, boolean sample, boolean judge) {}

    Drawn handle(Wanted wanted, Words words) {
        if (wanted.schema().length() + wanted.ui().length() > LONGEST) {
            return Drawn.UNREADABLE;
        }
        JsonNode schema;
        JsonNode ui;
        try {
            schema = json.readTree(wanted.schema());
            ui = json.readTree(wanted.ui());
        } catch (JsonProcessingException unreadable) {
            return Drawn.UNREADABLE;
        }
        var form = Form.of(wanted.name(), schema, ui);
        var typed = new LinkedHashMap<String, List<String>>();
        if (wanted.sample()) {
            var today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
            typed.putAll(SampleAnswers.of(form, today, words.say("sample.text"), words.say("sample.address")));
        }
        typed.putAll(wanted.typed());
        boolean sound = FormLinter.lint(schema, ui).isEmpty();
        var wrong = wanted.judge() && sound ? judge(form, typed, words) : new Faults.Sorted(Map.of(), "");
        var seen = lookAtForm.handle(form, typed);
        var shown = new HashMap<>(typed);
        seen.computed().forEach((field, value) -> shown.put(field, List.of(value)));
        var all = new LinkedHashMap<>(wrong.byField());
        if (!wrong.general().isEmpty()) {
            all.put("", wrong.general());
        }
        return new Drawn(page(form, shown, wrong, seen, words), typed, all, seen.hidden(), wanted.judge() && sound);
    }

    private Faults.Sorted judge(Form form, Map<String, List<String>> typed, Words words) {
        try {
            gate.accept(form, FormAnswers.fromPost(form, typed).values());
            return new Faults.Sorted(Map.of(), "");
        } catch (Problem refusal) {
            if (refusal.code() != FormProblem.FORM_REJECTED) {
                return new Faults.Sorted(Map.of(), faults.text(refusal, words));
            }
            return faults.of(refusal, form, words);
        }
    }

    private String page(
            Form form, Map<String, List<String>> typed, Faults.Sorted wrong, LookAtForm.Seen seen, Words words) {
        var fields = new Fields(
                words,
                new PostedForm(typed, Map.of()),
                wrong.byField(),
                List.of(),
                FormField.Option.NEEDS,
                List.of(),
                directory);
        Set<String> hidden = new HashSet<>(seen.hidden());
        Set<String> required = new HashSet<>(seen.required());
        var pages = fields.of(form).stream()
                .map(page -> new FormView.Page(
                        page.id(),
                        page.kind(),
                        page.title(),
                        page.sections().stream()
                                .map(section -> new FormView.Section(
                                        section.title(),
                                        section.fields().stream()
                                                .filter(field -> !hidden.contains(field.name()))
                                                .map(field -> required.contains(field.name()) ? field.must() : field)
                                                .toList()))
                                .toList()))
                .toList();
        String title = form.title(words.locale());
        var frame = new Frame(words, Who.NOBODY, title.isEmpty() ? form.name() : title, "", "", "");
        return Pages.preview(frame, new FormView("", "", wrong.general(), pages, ""))
                .render();
    }
}
