package org.gridloom.screen;

import java.util.List;

/**
 * One field of a form as it is drawn, with what was typed and what is wrong with it.
 *
 * @param widget word of {@link org.gridloom.form.Widget}, or {@code units} for the choice of a receiving unit
 * @param value what was typed
 * @param error what is wrong, in words; empty for nothing
 * @param limits what the browser may check
 * @param files ids of attachments stored already
 * @param showIf name of the field this one depends on; empty when it is always there
 * @param showValues values of that field, separated by {@code |}
 * @param rows of a table, each with the columns as fields
 * @param asks what has to be asked of the server while the form is filled in
 */
record Field(
        String name,
        String widget,
        String label,
        boolean required,
        String help,
        String value,
        String error,
        Limits limits,
        List<ChoiceGroup> groups,
        List<String> files,
        Point point,
        String showIf,
        String showValues,
        List<List<Field>> rows,
        Asks asks) {

    /**
     * What depends on other answers by more than one plain comparison: whether the field is there, whether it must be filled in.
     * Without a script all of it is there, and what does not apply is left out of the answers.
     */
    record Asks(boolean show, boolean require) {
        static final Asks NOTHING = new Asks(false, false);
    }

    /** Bounds as the browser knows them; empty for none. */
    record Limits(String min, String max, String step, int maxLength) {
        static final Limits NONE = new Limits("", "", "", 0);
    }

    /** A position as it was typed or found. */
    record Point(String lon, String lat, String address) {
        static final Point NOWHERE = new Point("", "", "");
    }

    Field {
        groups = List.copyOf(groups);
        files = List.copyOf(files);
        rows = List.copyOf(rows);
    }

    /** The same field, which has to be filled in. */
    Field must() {
        return new Field(
                name,
                widget,
                label,
                true,
                help,
                value,
                error,
                limits,
                groups,
                files,
                point,
                showIf,
                showValues,
                rows,
                asks);
    }

    public String id() {
        return "f-" + name;
    }

    public boolean bad() {
        return !error.isEmpty();
    }

    /** Whether it is a group of controls, which HTML labels with a legend. */
    public boolean grouped() {
        return switch (widget) {
            case "radio", "checkboxes", "photo", "signature", "location", "table" -> true;
            default -> false;
        };
    }

    public List<Choice> choices() {
        return groups.stream().flatMap(group -> group.choices().stream()).toList();
    }

    /** Options are short enough for several columns. */
    public boolean isShort() {
        return choices().stream().allMatch(choice -> choice.label().length() <= 12);
    }
}
