package org.gridloom.change.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.gridloom.artifact.KindSchemas;

/** What a place in a document is called. */
public final class PlaceLabel {
    private PlaceLabel() {}

    /** By the titles of the kind's schema and of the document; the title of the kind for the whole. */
    public static String of(JsonNode tree, String pointer, String kind, Locale locale) {
        var words = new Words(locale, Titles.NONE);
        return pointer.isEmpty()
                ? words.title("kind", kind)
                : Place.of(tree, pointer, KindSchemas.shape(kind), kind, words).label();
    }
}
