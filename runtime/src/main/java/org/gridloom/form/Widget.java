package org.gridloom.form;

import java.util.Locale;
import java.util.Optional;

/** How a field is drawn and how its post is read. */
public enum Widget {
    TEXT,
    TEXTAREA,
    NUMBER,
    DATE,
    DATETIME,
    RADIO,
    SELECT,
    CHECKBOX,
    PHOTO,
    LOCATION,
    TABLE,
    /** Text between the fields; takes no answer. */
    NOTE;

    /** The word in the layout file and in templates, e.g. {@code textarea}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Widget> of(String word) {
        for (Widget widget : values()) {
            if (widget.word().equals(word)) {
                return Optional.of(widget);
            }
        }
        return Optional.empty();
    }
}
