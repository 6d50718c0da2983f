package org.gridloom.deadline.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The shipped notices of 2016 to 2026, read without the code under test, with office hours and duty shifts. */
final class AllYears {
    static final int FIRST = 2016;
    static final int LAST = 2026;
    static final Set<Integer> YEARS = IntStream.rangeClosed(FIRST, LAST).boxed().collect(Collectors.toSet());
    static final Map<LocalDate, WorkCalendar.Mark> MARKS = marks();

    /** Day duty on working days, weekend duty on days off, and the night desk that goes over midnight. */
    static final List<Shift> SHIFTS = List.of(
            new Shift("day", Set.of("member"), Shift.Days.WORKING, 8 * 60, 17 * 60 + 30),
            new Shift("weekend", Set.of("member", "leader"), Shift.Days.OFF, 9 * 60, 16 * 60),
            new Shift("night", Set.of("desk"), Shift.Days.EVERY, 22 * 60, 6 * 60),
            new Shift("eve", Set.of("leader"), Shift.Days.WORKING, 20 * 60, 2 * 60 + 15));

    static final WorkCalendar CALENDAR = new WorkCalendar(
                    MARKS, YEARS, List.of(Calendars2026.MORNING, Calendars2026.AFTERNOON), List.of(), 0)
            .withShifts(SHIFTS);

    private AllYears() {}

    private static Map<LocalDate, WorkCalendar.Mark> marks() {
        var marks = new HashMap<LocalDate, WorkCalendar.Mark>();
        for (int year : YEARS) {
            try {
                var days = Pattern.compile("\\{date: ([0-9-]+), (off|work): ([^}]+)}")
                        .matcher(Files.readString(
                                Path.of("../rule-packs/core/calendars/cn-statutory-" + year + ".yaml")));
                while (days.find()) {
                    marks.put(
                            LocalDate.parse(days.group(1)),
                            new WorkCalendar.Mark(days.group(2).equals("work"), days.group(3)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return marks;
    }
}
