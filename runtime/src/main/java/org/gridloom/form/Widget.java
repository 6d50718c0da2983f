package org.gridloom.form;

import java.util.Locale;
import java.util.Optional;

/** How a field is drawn and how its post is read. */
public enum Widget {
    TEXT,
    TEXTAREA,
    NUMBER,
    /** An amount in yuan, at most two decimals. */
    MONEY,
    DATE,
    /** A time of day, {@code HH:mm}. */
    TIME,
    DATETIME,
    RADIO,
    SELECT,
    CHECKBOX,
    PHOTO,
    /** Drawn with the finger, or a picture of one written on paper; kept as one picture. */
    SIGNATURE,
    LOCATION,
    TABLE,
    /** Somebody of the node, by id. */
    PERSON,
    /** A unit or department of the node, by id. */
    ORGANISATION,
    /** What the form works out from the other answers; takes no answer. */
    COMPUTED,
    /** Text between the fields; takes no answer. */
    NOTE;

    /** Whether the answer is a list of ids of stored files. */
    public boolean files() {
        return this == PHOTO || this == SIGNATURE;
    }

    /** Whether nobody fills it in. */
    public boolean silent() {
        return this == NOTE || this == COMPUTED;
    }

    /** The list that its answers come from, filled in from the directory; empty for most. */
    public Optional<String> directory() {
        return switch (this) {
            case PERSON -> Optional.of("people");
            case ORGANISATION -> Optional.of("units");
            default -> Optional.empty();
        };
    }

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
