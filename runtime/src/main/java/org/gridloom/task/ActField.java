package org.gridloom.task;

import java.util.List;

/**
 * What a person is asked for when acting.
 *
 * @param name under which the value is sent
 * @param options what can be chosen; empty where the value is free
 */
public record ActField(String name, Kind kind, boolean required, List<Option> options) {
    /** How the value is asked for. */
    public enum Kind {
        REASON,
        TEXT,
        PERSON,
        PEOPLE,
        STEP,
        CHOICE,
        DAYS,
        INSTANT
    }

    /** One value that can be chosen, with what people read. */
    public record Option(String value, String label) {}

    public ActField {
        options = List.copyOf(options);
    }
}
