package org.gridloom.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.shared.Problem;

/** The calendars of bundles. A bundle never changes, so each is composed once. */
@ApplicationScoped
class Calendars {
    private record Key(String bundle, String name) {}

    private final EffectiveConfigs configs;
    private final Map<Key, WorkCalendar> composed = new ConcurrentHashMap<>();

    Calendars(EffectiveConfigs configs) {
        this.configs = configs;
    }

    WorkCalendar of(String bundle, String name) {
        return composed.computeIfAbsent(new Key(bundle, name), this::compose);
    }

    void remember(String bundle, String name, WorkCalendar calendar) {
        composed.put(new Key(bundle, name), calendar);
    }

    private WorkCalendar compose(Key key) {
        var config = configs.pinned(key.bundle());
        return config.find(CalendarText.class, key.name())
                .orElseThrow(() -> new Problem(DeadlineProblem.CALENDAR_NOT_FOUND, Map.of("calendar", key.name())))
                .compose(name -> config.find(CalendarText.class, name));
    }
}
