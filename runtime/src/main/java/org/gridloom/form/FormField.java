package org.gridloom.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as the screens draw it, in the order of the form's layout.
 *
 * @param name key of the answer, also the HTML name
 * @param label by language, {@code zh} always there
 * @param widget how it is drawn
 * @param options choices of radio, select and checkbox
 * @param min smallest number or count, as text; null when open
 * @param max largest number or count (photos), as text; null when open
 * @param bool the answer is true or false
 * @param choices name of a list the screen fills in ({@code x-choices}), null when the options are the form's own
 * @param columns fields of one row of a table widget
 * @param when what depends on the other answers
 */
public record FormField(
        String name,
        Map<String, String> label,
        Widget widget,
        boolean required,
        List<Option> options,
        Map<String, String> help,
        int maxLength,
        @Nullable String min,
        @Nullable String max,
        boolean integer,
        boolean many,
        boolean bool,
        @Nullable String choices,
        @Nullable ShowIf showIf,
        List<FormField> columns,
        When when) {

    /**
     * A choice: its stored value and its text by language.
     *
     * @param needs what the unit that fills in the form must have for the choice to make sense ({@code x-needs}), one of
     *     {@link #NEEDS}; null for always
     */
    public record Option(
            String value,
            Map<String, String> label,
            @Nullable String needs) {
        /** A unit above, units below, departments of the same tenant. */
        public static final Set<String> NEEDS = Set.of("upper-unit", "lower-units", "departments");

        public Option {
            label = Map.copyOf(label);
        }

        /** Whether a unit that has these of {@link #NEEDS} is offered the choice. */
        public boolean offered(Set<String> present) {
            return needs == null || present.contains(needs);
        }

        public String text(Locale locale) {
            return in(label, locale);
        }
    }

    /** The field is there only when another field has one of these values (as text). */
    public record ShowIf(String field, List<String> values) {
        public ShowIf {
            values = List.copyOf(values);
        }
    }

    /**
     * What depends on the other answers, each a FEEL expression over them.
     *
     * @param show all must be true for the field to be there: its own and those of the groups it lies in
     * @param require the field has to be filled in when it is there and this is true; null for never
     */
    public record When(List<String> show, @Nullable String require) {
        /** Nothing depends. */
        public static final When ALWAYS = new When(List.of(), null);

        public When {
            show = List.copyOf(show);
        }
    }

    public FormField {
        label = Map.copyOf(label);
        options = List.copyOf(options);
        help = Map.copyOf(help);
        columns = List.copyOf(columns);
    }

    public Optional<String> choiceList() {
        return Optional.ofNullable(choices);
    }

    /** The same field with the options of its {@link #choiceList}. */
    public FormField with(List<Option> filled) {
        return new FormField(
                name, label, widget, required, filled, help, maxLength, min, max, integer, many, bool, choices, showIf,
                columns, when);
    }

    public String text(Locale locale) {
        return in(label, locale);
    }

    public String helpText(Locale locale) {
        return in(help, locale);
    }

    public Optional<ShowIf> condition() {
        return Optional.ofNullable(showIf);
    }

    /** Text in the language, else in Chinese, else empty. */
    static String in(Map<String, String> texts, Locale locale) {
        String text = texts.get(locale.getLanguage());
        return text != null ? text : texts.getOrDefault("zh", "");
    }
}
