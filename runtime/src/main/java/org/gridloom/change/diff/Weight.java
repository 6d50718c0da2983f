package org.gridloom.change.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a reader must see first: who may do what, then what is there, then how much, then how it is called. */
public enum Weight {
    PERMISSION,
    STRUCTURE,
    VALUE,
    TEXT;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
