package org.gridloom.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.shared.Problem;

/**
 * The calendars of bundles. A bundle never changes, so each is composed once. Work in flight keeps the working time it
 * began with; of later configuration it takes only statutory years that were not known then.
 */
@ApplicationScoped
class Calendars {
    private static final int MOST = 1000;

    private record Key(String bundle, String name, String yearsBundle) {}

    private final EffectiveConfigs configs;
    private final Map<Key, WorkCalendar> composed = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, WorkCalendar> eldest) {
            return size() > MOST;
        }
    });

    Calendars(EffectiveConfigs configs) {
        this.configs = configs;
    }

    WorkCalendar of(String bundle, String name) {
        return composed(new Key(bundle, name, ""));
    }

    WorkCalendar of(Deadline deadline) {
        return of(deadline.bundle, deadline.calendar, deadline.yearsBundle);
    }

    /** The calendar of a bundle with the statutory years that only a later bundle knows. */
    WorkCalendar of(String bundle, String name, String yearsBundle) {
        return yearsBundle.isEmpty() || yearsBundle.equals(bundle)
                ? of(bundle, name)
                : composed(new Key(bundle, name, yearsBundle));
    }

    void remember(String bundle, String name, WorkCalendar calendar) {
        composed.put(new Key(bundle, name, ""), calendar);
    }

    private WorkCalendar composed(Key key) {
        WorkCalendar known = composed.get(key);
        if (known == null) {
            // Outside the lock: one calendar may be made of another. Twice is harmless.
            known = compose(key);
            composed.put(key, known);
        }
        return known;
    }

    private WorkCalendar compose(Key key) {
        if (!key.yearsBundle().isEmpty()) {
            return withYears(of(key.bundle(), key.name()), configs.pinned(key.yearsBundle()), key.name());
        }
        return compose(configs.pinned(key.bundle()), key.name());
    }

    /** The calendar of a configuration over the statutory years it knows. */
    static WorkCalendar compose(EffectiveConfig config, String calendar) {
        return config.find(CalendarText.class, calendar)
                .orElseThrow(() -> new Problem(DeadlineProblem.CALENDAR_NOT_FOUND, Map.of("calendar", calendar)))
                .compose(name -> config.find(CalendarText.class, name));
    }

    /** With the statutory years that only a later configuration knows. */
    static WorkCalendar withYears(WorkCalendar own, EffectiveConfig later, String calendar) {
        return later.find(CalendarText.class, calendar)
                .map(text -> own.with(text.years(name -> later.find(CalendarText.class, name))))
                .orElse(own);
    }
}
