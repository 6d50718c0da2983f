package org.gridloom.change.draft;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a change set stands on its way from draft to effect. */
public enum ChangeState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    REJECTED,
    WITHDRAWN,
    /** Thrown away by its author; its rows stay, nobody is shown them. */
    DELETED;

    /** As it is written outside, e.g. {@code draft}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ChangeState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state != DELETED && state.word().equals(word))
                .findFirst();
    }

    /** Whether its files may be edited. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
