package org.gridloom.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import org.gridloom.deadline.calendar.Calendars;
import org.gridloom.deadline.count.WorkCalendar;

/** The working time a limit is counted in: that of its bundle, in the duty shifts of the posts its work waits for. */
@ApplicationScoped
class OwnCalendar {
    private final Calendars calendars;

    OwnCalendar(Calendars calendars) {
        this.calendars = calendars;
    }

    WorkCalendar of(Deadline deadline) {
        return calendars.of(deadline.bundle, deadline.calendar, deadline.yearsBundle, deadline.posts);
    }
}
