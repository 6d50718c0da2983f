package org.gridloom.screen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Says times the way people do, in the zone of the clock that is handed in. */
final class TimeWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Words words;
    private final Instant now;
    private final ZoneId zone;

    TimeWords(Words words, Clock clock) {
        this(words, clock.instant(), clock.getZone());
    }

    TimeWords(Words words, Instant now, ZoneId zone) {
        this.words = words;
        this.now = now;
        this.zone = zone;
    }

    String exact(Instant at) {
        return EXACT.format(at.atZone(zone));
    }

    /** E.g. {@code 今天 16:30}, {@code 明天 09:00}, {@code 2月14日 18:00}, with the year when it is another one. */
    String at(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        return day(at.toLocalDate()) + " " + CLOCK.format(at);
    }

    private String day(LocalDate day) {
        LocalDate today = now.atZone(zone).toLocalDate();
        long distance = ChronoUnit.DAYS.between(today, day);
        if (distance >= -1 && distance <= 1) {
            return words.say("time.day." + distance);
        }
        String pattern = words.say(day.getYear() == today.getYear() ? "time.date" : "time.date.year");
        return DateTimeFormatter.ofPattern(pattern, words.locale()).format(day);
    }

    /** A length of time by its two largest units; less than a minute counts as one. */
    String length(Duration length) {
        long minutes = Math.max(1, length.abs().toMinutes());
        long days = minutes / (24 * 60);
        long hours = minutes / 60 % 24;
        if (days > 0) {
            return words.say("time.days", days)
                    + (hours > 0 ? words.say("time.gap") + words.say("time.hours", hours) : "");
        }
        long rest = minutes % 60;
        if (hours > 0) {
            return words.say("time.hours", hours)
                    + (rest > 0 ? words.say("time.gap") + words.say("time.minutes", rest) : "");
        }
        return words.say("time.minutes", rest);
    }

    /** How the clock of something open stands; while a case stands still its clock does, and nothing is due. */
    Stamp open(Optional<Instant> due, Optional<Instant> warn, boolean standing) {
        return standing && due.isEmpty() ? new Stamp("", "", "soon", words.say("clock.stands")) : open(due, warn);
    }

    /** How the clock of something open stands. */
    Stamp open(Optional<Instant> due, Optional<Instant> warn) {
        if (due.isEmpty()) {
            return new Stamp("", "", "none", words.say("clock.none"));
        }
        Instant end = due.get();
        if (!now.isBefore(end)) {
            return new Stamp(
                    words.say("clock.over.by", length(Duration.between(end, now))),
                    exact(end),
                    "over",
                    words.say("clock.over"));
        }
        boolean soon = warn.isPresent() && !now.isBefore(warn.get());
        return new Stamp(
                words.say("clock.before", at(end)),
                exact(end),
                soon ? "soon" : "ok",
                words.say(soon ? "clock.soon" : "clock.ok"));
    }

    /** How the clock of something finished stood. */
    Stamp ended(Instant end, Optional<Instant> due) {
        if (due.isEmpty()) {
            return new Stamp(at(end), exact(end), "done", "");
        }
        boolean late = end.isAfter(due.get());
        return late
                ? new Stamp(
                        at(end),
                        exact(end),
                        "over",
                        words.say("clock.ended.late", length(Duration.between(due.get(), end))))
                : new Stamp(at(end), exact(end), "ok", words.say("clock.ended.in.time"));
    }
}
