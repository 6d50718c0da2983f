package org.gridloom.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * A form on a screen.
 *
 * @param action where it is posted
 * @param draft name under which the browser keeps what is typed; empty for not at all
 * @param problem why it was refused as a whole; empty for nothing
 * @param look where a script asks what the answers so far make of the form
 */
record FormView(String action, String draft, String problem, List<Page> pages, String look) {
    /**
     * What is seen at once.
     *
     * @param kind {@code plain}, {@code tab} or {@code step}
     */
    record Page(String id, String kind, String title, List<Section> sections) {
        Page {
            sections = List.copyOf(sections);
        }

        public boolean titled() {
            return !title.isEmpty();
        }
    }

    /** Fields under a heading, which may be empty. */
    record Section(String title, List<Field> fields) {
        Section {
            fields = List.copyOf(fields);
        }
    }

    FormView {
        pages = List.copyOf(pages);
    }

    /** The same with one more field at the end. */
    static List<Page> with(List<Page> pages, Field field) {
        var all = new ArrayList<>(pages);
        var last = all.isEmpty() || all.get(all.size() - 1).titled()
                ? new Page("page-" + all.size(), "plain", "", List.of())
                : all.remove(all.size() - 1);
        var sections = new ArrayList<>(last.sections());
        sections.add(new Section("", List.of(field)));
        all.add(new Page(last.id(), last.kind(), last.title(), sections));
        return all;
    }

    public List<Field> fields() {
        return pages.stream()
                .flatMap(page -> page.sections().stream())
                .flatMap(section -> section.fields().stream())
                .toList();
    }

    public List<Field> faults() {
        return fields().stream().filter(Field::bad).toList();
    }

    public boolean refused() {
        return !problem.isEmpty() || !faults().isEmpty();
    }

    /** Tabs and steps, which get a list of contents. */
    public List<Page> titled() {
        return pages.stream().filter(Page::titled).toList();
    }

    /** Whether anything hangs on what is typed, beyond one plain comparison. */
    public boolean asks() {
        return fields().stream()
                .anyMatch(field -> field.asks().show()
                        || field.asks().require()
                        || field.widget().equals("computed"));
    }
}
