package org.gridloom.rule.analysis;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values as FEEL answers them, as constants. */
final class Values {
    private Values() {}

    static Optional<Literal> of(@Nullable Object value) {
        if (value == null) {
            return Optional.of(Literal.NOTHING);
        }
        if (value instanceof Boolean flag) {
            return Optional.of(flag ? Literal.TRUE : Literal.FALSE);
        }
        if (value instanceof Number number) {
            return Optional.of(Literal.number(new BigDecimal(number.toString())));
        }
        if (value instanceof String text) {
            return Optional.of(Literal.text(text));
        }
        if (value instanceof LocalDate date) {
            return Optional.of(new Literal(Literal.Kind.DATE, date));
        }
        if (value instanceof LocalDateTime moment) {
            return Optional.of(new Literal(Literal.Kind.MOMENT, moment));
        }
        if (value instanceof LocalTime time) {
            return Optional.of(new Literal(Literal.Kind.TIME, time));
        }
        return value instanceof Duration length
                ? Optional.of(new Literal(Literal.Kind.LENGTH, length))
                : Optional.empty();
    }
}
