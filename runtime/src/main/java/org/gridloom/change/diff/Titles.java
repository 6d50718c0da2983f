package org.gridloom.change.diff;

import java.util.Locale;
import java.util.Optional;

/** What people call the things that a document only names. */
public interface Titles {
    /** Nothing is known beyond the document. */
    Titles NONE = (kind, name, locale) -> Optional.empty();

    /** Title of an artifact; of kind {@code limit} the step or matter that has the limit, of kind {@code permission} the act. */
    Optional<String> find(String kind, String name, Locale locale);

    default String of(String kind, String name, Locale locale) {
        return find(kind, name, locale).orElse(name);
    }
}
