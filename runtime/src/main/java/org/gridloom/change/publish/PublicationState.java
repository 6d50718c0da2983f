package org.gridloom.change.publish;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a publication stands. */
public enum PublicationState {
    /** It waits for its time. */
    SCHEDULED,
    /** In force at chosen places only. */
    CANARY,
    DONE,
    ROLLED_BACK,
    /** Its time came and it was refused. */
    FAILED,
    /** Called off before anything took effect. */
    CANCELLED;

    /** As it is written outside, e.g. {@code rolled-back}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
