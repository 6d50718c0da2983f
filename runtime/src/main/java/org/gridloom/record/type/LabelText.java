package org.gridloom.record.type;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A label is text with {@code {field}} in it. */
final class LabelText {
    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_-]*)}");

    private LabelText() {}

    /** Plain text, or the name of a field. */
    record Part(boolean field, String text) {}

    static List<Part> parts(String label) {
        var parts = new ArrayList<Part>();
        var found = FIELD.matcher(label);
        int from = 0;
        while (found.find()) {
            if (found.start() > from) {
                parts.add(new Part(false, label.substring(from, found.start())));
            }
            parts.add(new Part(true, found.group(1)));
            from = found.end();
        }
        if (from < label.length()) {
            parts.add(new Part(false, label.substring(from)));
        }
        return parts;
    }

    /** Whether a brace is left over, so that something was meant that is not read. */
    static boolean broken(String label) {
        return parts(label).stream()
                .filter(part -> !part.field())
                .anyMatch(part -> part.text().contains("{") || part.text().contains("}"));
    }
}
