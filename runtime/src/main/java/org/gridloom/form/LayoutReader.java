package org.gridloom.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The groups of a layout: {@code Categorization} holds pages ({@code widget: tabs} or {@code steps}), every other element with
 * elements is a section where it has a label and nothing of its own where it has none.
 */
final class LayoutReader {
    private final List<Placed> placed = new ArrayList<>();
    private final List<FormPage> pages = new ArrayList<>();
    private final List<FormPage.Section> sections = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private Map<String, String> heading = Map.of();

    /** A control and the conditions of the groups round it. */
    record Placed(String key, JsonNode control, List<String> showWhen) {}

    LayoutReader(JsonNode layout) {
        walk(layout, List.of());
        endPage(FormPage.Kind.PLAIN, Map.of());
    }

    /** In order; notes are keyed by their place, for they have no name. */
    List<Placed> placed() {
        return placed;
    }

    List<FormPage> pages() {
        return List.copyOf(pages);
    }

    private void walk(JsonNode group, List<String> conditions) {
        for (JsonNode element : group.path("elements")) {
            var own = with(conditions, element);
            if (!element.has("elements")) {
                String name = FormReader.name(element);
                String key = name.isEmpty() ? "#" + placed.size() : name;
                placed.add(new Placed(key, element, own));
                names.add(key);
            } else if (isPages(element)) {
                endPage(FormPage.Kind.PLAIN, Map.of());
                var kind = element.path("widget").asText("").equals("steps") ? FormPage.Kind.STEP : FormPage.Kind.TAB;
                for (JsonNode page : element.path("elements")) {
                    walk(page, with(own, page));
                    endPage(kind, FormReader.label(page, page));
                }
            } else if (element.has("label")) {
                endSection();
                heading = FormReader.label(element, element);
                walk(element, own);
                endSection();
            } else {
                walk(element, own);
            }
        }
    }

    static boolean isPages(JsonNode element) {
        return element.path("type").asText("").equals("Categorization");
    }

    private static List<String> with(List<String> conditions, JsonNode element) {
        String when = element.path("showWhen").asText("");
        if (when.isBlank()) {
            return conditions;
        }
        var all = new ArrayList<>(conditions);
        all.add(when);
        return List.copyOf(all);
    }

    private void endSection() {
        if (!names.isEmpty()) {
            sections.add(new FormPage.Section(heading, names));
        }
        names.clear();
        heading = Map.of();
    }

    private void endPage(FormPage.Kind kind, Map<String, String> title) {
        endSection();
        if (!sections.isEmpty()) {
            pages.add(new FormPage(kind, title, sections));
        }
        sections.clear();
    }
}
