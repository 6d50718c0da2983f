package org.gridloom.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.shared.Problem;

/**
 * The calendars of bundles. A bundle never changes, so each is composed once. Work in flight keeps the working time it
 * began with; of later configuration it takes only statutory years that were not known then.
 */
@ApplicationScoped
class Calendars {
    private record Key(String bundle, String name, String yearsBundle) {}

    private final EffectiveConfigs configs;
    private final Map<Key, WorkCalendar> composed = new ConcurrentHashMap<>();

    Calendars(EffectiveConfigs configs) {
        this.configs = configs;
    }

    WorkCalendar of(String bundle, String name) {
        return composed.computeIfAbsent(new Key(bundle, name, ""), this::compose);
    }

    WorkCalendar of(Deadline deadline) {
        return of(deadline.bundle, deadline.calendar, deadline.yearsBundle);
    }

    /** The calendar of a bundle with the statutory years that only a later bundle knows. */
    WorkCalendar of(String bundle, String name, String yearsBundle) {
        return yearsBundle.isEmpty() || yearsBundle.equals(bundle)
                ? of(bundle, name)
                : composed.computeIfAbsent(new Key(bundle, name, yearsBundle), this::compose);
    }

    void remember(String bundle, String name, WorkCalendar calendar) {
        composed.put(new Key(bundle, name, ""), calendar);
    }

    private WorkCalendar compose(Key key) {
        if (!key.yearsBundle().isEmpty()) {
            var pinned = of(key.bundle(), key.name());
            var later = configs.pinned(key.yearsBundle());
            return later.find(CalendarText.class, key.name())
                    .map(text -> pinned.with(text.years(name -> later.find(CalendarText.class, name))))
                    .orElse(pinned);
        }
        var config = configs.pinned(key.bundle());
        return config.find(CalendarText.class, key.name())
                .orElseThrow(() -> new Problem(DeadlineProblem.CALENDAR_NOT_FOUND, Map.of("calendar", key.name())))
                .compose(name -> config.find(CalendarText.class, name));
    }
}
