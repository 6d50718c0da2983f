package org.gridloom.record.secret;

import org.gridloom.record.type.Personal;

/**
 * What is shown of a personal value. A mask depends on the few characters it lets through and on nothing else; how long the
 * value is shows only where it is too short for its sort, and then nothing else does.
 */
public final class Masks {
    private static final String HIDDEN = "**";

    private Masks() {}

    /** The masked text; an empty value stays empty. */
    public static String mask(Personal sort, String value) {
        if (value.isBlank()) {
            return "";
        }
        return switch (sort) {
            case NAME -> shown(value, 1, 0);
            case IDENTITY_NUMBER -> value.length() < 12 ? HIDDEN : "****" + last(value, 4);
            case PHONE -> value.length() < 10 ? HIDDEN : shown(value, 3, 4);
            case ADDRESS -> value.codePointCount(0, value.length()) < 12 ? HIDDEN : shown(value, 6, 0);
            case DATE -> value.matches("\\d{4}-\\d{2}-\\d{2}") ? value.substring(0, 4) + "-**-**" : HIDDEN;
            case WHOLE -> HIDDEN;
        };
    }

    /** Whether a text can only have come from a mask, so that it is no value. */
    public static boolean looksMasked(String text) {
        return text.contains(HIDDEN);
    }

    /** A value of one character would be shown whole. */
    private static String shown(String value, int first, int last) {
        int length = value.codePointCount(0, value.length());
        if (length <= first + last) {
            return HIDDEN;
        }
        return value.substring(0, value.offsetByCodePoints(0, first)) + HIDDEN + last(value, last);
    }

    private static String last(String value, int count) {
        return value.substring(value.offsetByCodePoints(value.length(), -count));
    }
}
