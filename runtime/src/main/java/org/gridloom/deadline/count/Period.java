package org.gridloom.deadline.count;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    public static Period of(@JsonProperty("from") String from, @JsonProperty("to") String to) {
        return new Period(minutes(from), minutes(to));
    }

    /** The same time as periods in order, overlapping and touching ones as one. */
    static List<Period> joined(List<Period> periods) {
        var joined = new ArrayList<Period>();
        for (var period :
                periods.stream().sorted(Comparator.comparingInt(Period::from)).toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).to >= period.from) {
                joined.set(last, new Period(joined.get(last).from, Math.max(joined.get(last).to, period.to)));
            } else {
                joined.add(period);
            }
        }
        return List.copyOf(joined);
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

    /** Minutes after midnight of a time such as {@code 09:30} or {@code 24:00}. */
    public static int minutes(String text) {
        if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]|24:00")) {
            throw new IllegalArgumentException("not a time of day: " + text);
        }
        return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
    }
}
