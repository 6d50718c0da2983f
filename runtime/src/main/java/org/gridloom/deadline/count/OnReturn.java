package org.gridloom.deadline.count;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** What the earlier holder gets when work comes back to it. */
public enum OnReturn {
    FRESH,
    REMAINING;

    @JsonCreator
    static OnReturn of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
