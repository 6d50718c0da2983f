package org.gridloom.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A stretch of a day, e.g. 09:00 to 12:00.
 *
 * @param from minutes after midnight, inclusive
 * @param to minutes after midnight, exclusive; 1440 is 24:00
 */
public record Period(int from, int to) {
    static final int DAY = 24 * 60;

    public Period {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException("not a period: " + from + " to " + to);
        }
    }

    @JsonCreator
    static Period of(@JsonProperty("from") String from, @JsonProperty("to") String to) {
        return new Period(minutes(from), minutes(to));
    }

    int length() {
        return to - from;
    }

    Instant opens(LocalDate day) {
        return WorkCalendar.midnight(day).plusSeconds(from * 60L);
    }

    Instant closes(LocalDate day) {
        return WorkCalendar.midnight(day).plusSeconds(to * 60L);
    }

    private static int minutes(String text) {
        if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]|24:00")) {
            throw new IllegalArgumentException("not a time of day: " + text);
        }
        return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
    }
}
