package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * What people call kinds, places and values of documents; implemented where all features are known, so that findings need not
 * speak of pointers and keys.
 */
public interface Wording {
    /** Says everything as it is written. */
    Wording AS_WRITTEN = new Wording() {
        @Override
        public String kind(String kind, Locale locale) {
            return kind;
        }

        @Override
        public String place(Spot spot, Locale locale) {
            return spot.pointer();
        }

        @Override
        public String entry(Spot spot, Locale locale) {
            return spot.pointer().substring(spot.pointer().lastIndexOf('/') + 1);
        }

        @Override
        public String value(Spot spot, JsonNode value, Locale locale) {
            return value.isTextual() ? value.asText() : value.toString();
        }

        @Override
        public String may(Spot spot, JsonNode may, Locale locale) {
            return value(spot, may, locale);
        }
    };

    /**
     * A place in a document.
     *
     * @param pointer with entry keys, e.g. {@code /limits/handle/limit}
     * @param visible what can be referred to from there
     */
    record Spot(String kind, JsonNode tree, String pointer, Catalogue visible) {}

    /** A kind of artifact, e.g. {@code deadline}. */
    String kind(String kind, Locale locale);

    /** A place in a document, with the entries it lies in. */
    String place(Spot spot, Locale locale);

    /** What an entry of a list calls itself; the pointer ends at it. */
    String entry(Spot spot, Locale locale);

    /** A value that stands there; a missing one is said to be empty. */
    String value(Spot spot, JsonNode value, Locale locale);

    /** What a bound of that place allows those below. */
    String may(Spot spot, JsonNode may, Locale locale);
}
