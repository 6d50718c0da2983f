package org.gridloom.deadline.count;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The notices of 2025 and 2026 with the usual office hours. */
public final class Calendars2026 {
    public static final Period MORNING = Period.of("09:00", "12:00");
    public static final Period AFTERNOON = Period.of("14:00", "18:00");
    public static final WorkCalendar OFFICE = office(0);

    private Calendars2026() {}

    public static WorkCalendar office(int minutesPerDay) {
        return new WorkCalendar(
                marks(),
                Set.of(2025, 2026),
                List.of(MORNING, AFTERNOON),
                List.of(Period.of("08:00", "22:00")),
                minutesPerDay);
    }

    public static Map<LocalDate, WorkCalendar.Mark> marks() {
        var marks = new HashMap<LocalDate, WorkCalendar.Mark>();
        var in = Objects.requireNonNull(Calendars2026.class.getResourceAsStream("/deadline/statutory.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            // The first line names the columns.
            reader.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> marks.put(
                            LocalDate.parse(cells[0]), new WorkCalendar.Mark(cells[1].equals("work"), cells[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return marks;
    }

    /** A wall-clock instant, e.g. {@code 2026-02-09T09:00}. */
    public static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(WorkCalendar.ZONE).toInstant();
    }
}
