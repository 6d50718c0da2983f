package org.gridloom.deadline.count;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * When a unit works: Monday to Friday, except holidays, plus the make-up days (调休), each day inside its working periods; and
 * when somebody is on duty. Years whose notice is not known are taken as plain weeks and make a result provisional (AH-3).
 * Never changes.
 */
public final class WorkCalendar {
    /** The zone of every calendar day. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static final List<Period> WHOLE_DAY = List.of(new Period(0, Period.DAY));

    private final Map<LocalDate, Mark> marks;
    private final Set<Integer> years;
    private final List<Period> periods;
    private final List<Shift> duty;
    private final int minutesPerDay;
    /** Open periods of duty by whether the day works (1) and whether the day before does (2). */
    private final List<List<Period>> onDuty;

    private final KnownDays knownDays;
    private final AtomicReferenceArray<Scale> scales = new AtomicReferenceArray<>(Counting.values().length);

    /** A day that differs from a plain week, with the holiday that is the reason. */
    public record Mark(boolean works, String holiday) {}

    /** Why a day works or not. */
    public enum DayKind {
        WORKDAY,
        MAKE_UP,
        WEEKEND,
        HOLIDAY;

        boolean works() {
            return this == WORKDAY || this == MAKE_UP;
        }
    }

    /** As the other, with the same duty on every day for every post; the whole day when no period is named. */
    public WorkCalendar(
            Map<LocalDate, Mark> marks, Set<Integer> years, List<Period> periods, List<Period> duty, int minutes) {
        this(
                marks,
                years,
                periods,
                minutes,
                inOrder(duty).stream().map(Shift::of).toList());
    }

    /**
     * @param marks days that differ from a plain week
     * @param years years whose notice is in the marks
     * @param periods working periods of a working day, in order, at least one
     * @param minutesPerDay above 0 when this calendar counts a working day as so many working minutes
     * @param duty shifts in which the urgent clock runs; the whole of every day when there are none
     */
    private WorkCalendar(
            Map<LocalDate, Mark> marks, Set<Integer> years, List<Period> periods, int minutesPerDay, List<Shift> duty) {
        this.marks = Map.copyOf(marks);
        this.years = Set.copyOf(years);
        this.periods = inOrder(periods);
        this.duty = List.copyOf(duty);
        this.minutesPerDay = minutesPerDay;
        if (periods.isEmpty() || minutesPerDay < 0) {
            throw new IllegalArgumentException("a calendar needs a working period");
        }
        this.onDuty = List.of(onDuty(false, false), onDuty(true, false), onDuty(false, true), onDuty(true, true));
        this.knownDays = KnownDays.of(years);
    }

    private List<Period> onDuty(boolean works, boolean before) {
        return duty.isEmpty() ? WHOLE_DAY : Shift.open(duty, works, before);
    }

    private static List<Period> inOrder(List<Period> periods) {
        var sorted =
                periods.stream().sorted(Comparator.comparingInt(Period::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from() < sorted.get(i - 1).to()) {
                throw new IllegalArgumentException("periods overlap: " + sorted);
            }
        }
        return sorted;
    }

    /** The same working time with these shifts for the urgent clock. */
    public WorkCalendar withShifts(List<Shift> shifts) {
        return new WorkCalendar(marks, years, periods, minutesPerDay, shifts);
    }

    /**
     * The same working time as it is for work that waits for one of these posts: the urgent clock runs in their shifts and
     * those of everybody. For a post without a shift it runs as for work that waits for no post: whenever anybody is on duty.
     */
    public WorkCalendar forPosts(Collection<String> posts) {
        var theirs = duty.stream().filter(shift -> shift.concerns(posts)).toList();
        boolean same = posts.isEmpty() || theirs.isEmpty() || theirs.size() == duty.size();
        return same ? this : withShifts(theirs);
    }

    public Map<LocalDate, Mark> marks() {
        return marks;
    }

    public Set<Integer> years() {
        return years;
    }

    public List<Period> periods() {
        return periods;
    }

    public List<Shift> duty() {
        return duty;
    }

    public int minutesPerDay() {
        return minutesPerDay;
    }

    public boolean works(LocalDate day) {
        return kind(day).works();
    }

    public DayKind kind(LocalDate day) {
        var mark = marks.get(day);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (mark == null) {
            return weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
        }
        if (mark.works()) {
            return weekend ? DayKind.MAKE_UP : DayKind.WORKDAY;
        }
        return DayKind.HOLIDAY;
    }

    String holiday(LocalDate day) {
        var mark = marks.get(day);
        return mark == null ? "" : mark.holiday();
    }

    /** Whether the notice that decides about this day is known. */
    public boolean known(LocalDate day) {
        return years.contains(day.getYear());
    }

    KnownDays knownDays() {
        return knownDays;
    }

    /** Whether a clock asks which days are working days, and so waits for the notice of the year. */
    boolean looksAtDays(Counting counting) {
        return switch (counting) {
            case WORKING_DAYS, WORKING_HOURS -> true;
            case URGENT_WORKING_HOURS -> onDuty.stream().distinct().count() > 1;
            case NATURAL_DAYS, AROUND_THE_CLOCK -> false;
        };
    }

    /** The stretches of this day in which the clock runs. */
    List<Period> open(Counting counting, LocalDate day) {
        return switch (counting) {
            case WORKING_DAYS, WORKING_HOURS -> works(day) ? periods : List.of();
            case URGENT_WORKING_HOURS -> onDuty(works(day), works(day.minusDays(1)) ? 2 : 0);
            case NATURAL_DAYS, AROUND_THE_CLOCK -> WHOLE_DAY;
        };
    }

    /** As {@link #open(Counting, LocalDate)}, for a day inside the years that scales cover. */
    List<Period> open(Counting counting, long day) {
        return switch (counting) {
            case WORKING_DAYS, WORKING_HOURS -> worked(day) ? periods : List.of();
            case URGENT_WORKING_HOURS -> onDuty(worked(day), worked(day - 1) ? 2 : 0);
            case NATURAL_DAYS, AROUND_THE_CLOCK -> WHOLE_DAY;
        };
    }

    private boolean worked(long day) {
        return scale(Counting.WORKING_DAYS).units(day) > 0;
    }

    private List<Period> onDuty(boolean works, int before) {
        return onDuty.get((works ? 1 : 0) + before);
    }

    /** How much a clock has run before each day of the years around the known ones; made when first asked for. */
    Scale scale(Counting counting) {
        Scale known = scales.get(counting.ordinal());
        if (known == null) {
            known = Scale.of(this, counting);
            scales.set(counting.ordinal(), known);
        }
        return known;
    }

    /** When a counted day ends, in minutes after its midnight: the close of work, or 24:00 for natural days. */
    int closeMinute(Counting counting) {
        return counting == Counting.NATURAL_DAYS
                ? Period.DAY
                : periods.get(periods.size() - 1).to();
    }

    /** The instant at which a counted day ends. */
    Instant close(Counting counting, LocalDate day) {
        return midnight(day).plusSeconds(closeMinute(counting) * 60L);
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
