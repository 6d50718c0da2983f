package org.gridloom.process;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Secrets of connectors, from the environment of the server. A city sees only its own: {@code env:HOTLINE} in a file of
 * {@code taizhou} is the variable {@code GRIDLOOM_SECRET__TAIZHOU__HOTLINE}. Values are never logged or stored (TZ-8.6).
 */
final class Secrets {
    static final String PREFIX = "env:";
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private final UnaryOperator<@Nullable String> environment;

    Secrets(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    static boolean isReference(String value) {
        return value.startsWith(PREFIX)
                && NAME.matcher(value.substring(PREFIX.length())).matches();
    }

    static String variable(String city, String reference) {
        return "GRIDLOOM_SECRET__" + city.toUpperCase(Locale.ROOT).replace('-', '_') + "__"
                + reference.substring(PREFIX.length());
    }

    /** The value a header gets; empty when it is a reference and nobody set it. */
    Optional<String> resolve(String city, String value) {
        if (!value.startsWith(PREFIX)) {
            return Optional.of(value);
        }
        return isReference(value) ? Optional.ofNullable(environment.apply(variable(city, value))) : Optional.empty();
    }
}
