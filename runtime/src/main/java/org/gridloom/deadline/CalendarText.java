package org.gridloom.deadline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridloom.artifact.OfKind;
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
        List<String> statutory,
        @JsonProperty("working-day") @Nullable String workingDay) {

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
        var marks = new HashMap<LocalDate, WorkCalendar.Mark>();
        var years = new HashSet<Integer>();
        for (String upper : statutory) {
            find.apply(upper).ifPresent(text -> text.addTo(marks, years));
        }
        addTo(marks, years);
        int minutes = 0;
        if (workingDay != null) {
            minutes = Math.toIntExact(Limit.parse(workingDay).amount());
        }
        return new WorkCalendar(marks, years, periods, duty, minutes);
    }

    /** The statutory years this working time is laid over, without those {@code find} does not know. */
    List<CalendarText> years(Function<String, Optional<CalendarText>> find) {
        return statutory.stream().flatMap(name -> find.apply(name).stream()).toList();
    }

    Map<LocalDate, WorkCalendar.Mark> marks() {
        var marks = new HashMap<LocalDate, WorkCalendar.Mark>();
        days.forEach(day -> marks.put(day.date(), day.mark()));
        return marks;
    }

    private void addTo(HashMap<LocalDate, WorkCalendar.Mark> marks, HashSet<Integer> known) {
        days.forEach(day -> marks.put(day.date(), day.mark()));
        if (year > 0) {
            known.add(year);
        }
    }
}
