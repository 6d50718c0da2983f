package org.gridloom.deadline.ladder;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rung as a tenant writes it.
 *
 * @param at {@code 80%}, {@code due} or {@code due + 1wd}
 * @param level {@code remind}, {@code yellow} or {@code red}; a reminder before the end and red from then on when not said
 */
public record RungText(
        String id,
        String at,
        @Nullable String level,
        @Nullable List<String> tell,
        @Nullable String supervise) {
    /** The value it says; refuses a moment that cannot be read. */
    public Rung rung() {
        var moment = Moment.parse(at);
        Level usual = moment.early() ? Level.REMIND : Level.RED;
        return new Rung(
                id,
                moment,
                level == null ? usual : Level.valueOf(level.toUpperCase(Locale.ROOT)),
                tell == null ? List.of() : tell,
                supervise == null ? "" : supervise);
    }
}
