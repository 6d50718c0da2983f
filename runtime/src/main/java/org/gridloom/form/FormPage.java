package org.gridloom.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A part of a form that is seen at once: a tab, a step, or everything where the form has neither. Without a script all pages
 * stand below each other.
 *
 * @param kind how it stands beside the others
 * @param title by language; empty for a part without one
 */
public record FormPage(Kind kind, Map<String, String> title, List<Section> sections) {
    /** How pages stand beside each other. */
    public enum Kind {
        PLAIN,
        TAB,
        STEP
    }

    /**
     * Fields under one heading.
     *
     * @param title by language; empty for none
     * @param fields names in order, notes by their place ({@code #3})
     */
    public record Section(Map<String, String> title, List<String> fields) {
        public Section {
            title = Map.copyOf(title);
            fields = List.copyOf(fields);
        }

        public String text(Locale locale) {
            return FormField.in(title, locale);
        }
    }

    public FormPage {
        title = Map.copyOf(title);
        sections = List.copyOf(sections);
    }

    public String text(Locale locale) {
        return FormField.in(title, locale);
    }
}
