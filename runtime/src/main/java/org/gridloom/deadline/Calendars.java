package org.gridloom.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloom.shared.Problem;

/** The calendars of bundles. A bundle never changes, so each is composed once. */
@ApplicationScoped
class Calendars {
    private record Key(String bundle, String name) {}

    private final Map<Key, WorkCalendar> composed = new ConcurrentHashMap<>();

    WorkCalendar of(String bundle, String name) {
        var calendar = composed.get(new Key(bundle, name));
        if (calendar == null) {
            throw new Problem(DeadlineProblem.CALENDAR_NOT_FOUND, Map.of("calendar", name));
        }
        return calendar;
    }

    void remember(String bundle, String name, WorkCalendar calendar) {
        composed.put(new Key(bundle, name), calendar);
    }
}
