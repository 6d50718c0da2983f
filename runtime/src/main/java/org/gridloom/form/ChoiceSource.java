package org.gridloom.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Whom and what the fields of a form may name of the directory; a package that knows the directory implements it. */
public interface ChoiceSource {
    /** The lists there are, as {@code x-choices} and {@link Widget#directory} name them. */
    enum Listed {
        PEOPLE,
        UNITS;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Entries under one heading.
     *
     * @param entries names by id, in order
     */
    record Group(String label, Map<String, String> entries) {}

    /** What is offered to the caller: those of the node the caller acts for. */
    List<Group> offered(Listed list);

    /** Names by id; an id that the city does not have is left out. */
    Map<String, String> names(Listed list, Collection<String> ids);
}
