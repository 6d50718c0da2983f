package org.gridloom.deadline.calendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gridloom.artifact.OfKind;
import org.gridloom.deadline.count.Limit;
import org.gridloom.deadline.count.Period;
import org.gridloom.deadline.count.Shift;
import org.gridloom.deadline.count.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * An artifact of kind {@code calendar}: either the days of one statutory year, or the working time of a unit that names
 * the statutory years it is laid over. {@code working-day: 8wh} has working days counted by hours.
 */
@OfKind("calendar")
@JsonIgnoreProperties({"kind", "title"})
public record CalendarText(
        String name,
        int year,
        List<Day> days,
        List<Period> periods,
        List<Period> duty,
        List<ShiftText> shifts,
        List<String> statutory,
        @JsonProperty("working-day") @Nullable String workingDay) {

    /**
     * A duty shift (值班). @param posts who is on duty then; nobody named means everybody
     *
     * @param days {@code every}, {@code working} or {@code off}: the days on which it begins; every day when not said
     * @param to not after {@code from} when it ends on the next day
     */
    @JsonIgnoreProperties("title")
    public record ShiftText(
            String id,
            @Nullable List<String> posts,
            @Nullable String days,
            String from,
            String to) {
        Shift shift() {
            return new Shift(
                    id,
                    posts == null ? Set.of() : Set.copyOf(posts),
                    days == null ? Shift.Days.EVERY : Shift.Days.valueOf(days.toUpperCase(Locale.ROOT)),
                    Period.minutes(from),
                    Period.minutes(to));
        }
    }

    /** One day of a yearly notice: either off or a make-up working day, with the holiday's name. */
    public record Day(
            LocalDate date, @Nullable String off, @Nullable String work) {
        public Day {
            if ((off == null) == (work == null)) {
                throw new IllegalArgumentException("a day is either off or work: " + date);
            }
        }

        WorkCalendar.Mark mark() {
            return off == null
                    ? new WorkCalendar.Mark(true, work == null ? "" : work)
                    : new WorkCalendar.Mark(false, off);
        }
    }

    public CalendarText {
        days = copy(days);
        periods = copy(periods);
        duty = copy(duty);
        shifts = copy(shifts);
        statutory = copy(statutory);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * This working time over its statutory years; a year that {@code find} does not know is left out, and its days are
     * provisional.
     */
    public WorkCalendar compose(Function<String, Optional<CalendarText>> find) {
        return compose(find, List.of());
    }

    /** As the other, over more statutory years than it names itself. Its own days lie over all of them. */
    WorkCalendar compose(Function<String, Optional<CalendarText>> find, List<String> more) {
        var marks = new HashMap<LocalDate, WorkCalendar.Mark>();
        var years = new HashSet<Integer>();
        Stream.concat(more.stream(), statutory.stream())
                .distinct()
                .forEach(upper -> find.apply(upper).ifPresent(text -> text.addTo(marks, years)));
        addTo(marks, years);
        int minutes = 0;
        if (workingDay != null) {
            minutes = Math.toIntExact(Limit.parse(workingDay).amount());
        }
        var calendar = new WorkCalendar(marks, years, periods, duty, minutes);
        if (shifts.isEmpty()) {
            return calendar;
        }
        var onDuty = new ArrayList<>(shifts.stream().map(ShiftText::shift).toList());
        duty.forEach(period -> onDuty.add(Shift.of(period)));
        return calendar.withShifts(onDuty);
    }

    private void addTo(HashMap<LocalDate, WorkCalendar.Mark> marks, HashSet<Integer> known) {
        days.forEach(day -> marks.put(day.date(), day.mark()));
        if (year > 0) {
            known.add(year);
        }
    }
}
