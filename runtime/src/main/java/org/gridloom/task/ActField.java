package org.gridloom.task;

import java.util.List;

/**
 * One thing a person is asked for before an act.
 *
 * @param name under which the answer comes in {@link ActRequest#values}, e.g. {@code reason}
 * @param options what can be chosen; empty for what is typed
 */
public record ActField(String name, Kind kind, boolean required, List<Option> options) {
    /** How it is asked. */
    public enum Kind {
        REASON,
        TEXT,
        PERSON,
        PEOPLE,
        STEP,
        CHOICE,
        DAYS,
        INSTANT,
        /** Nothing is asked: the options are told. */
        TOLD
    }

    /** One thing to choose. A label that is the key of a text of the screens, such as {@code act.choice.x}, is translated. */
    public record Option(String value, String label) {}

    public ActField {
        options = List.copyOf(options);
    }

    /** Why; always required. */
    public static ActField reason() {
        return new ActField("reason", Kind.REASON, true, List.of());
    }

    /** What the person should know before. */
    public static ActField told(String name, List<String> lines) {
        return new ActField(
                name,
                Kind.TOLD,
                false,
                lines.stream().map(line -> new Option(line, line)).toList());
    }

    /** A remark that may be left out. */
    public static ActField note() {
        return new ActField("reason", Kind.REASON, false, List.of());
    }
}
