package org.gridloom.deadline.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.deadline.count.DeadlineProblem;
import org.gridloom.deadline.count.WorkCalendar;
import org.gridloom.shared.Problem;

/**
 * The calendars of bundles. A bundle never changes, so each is composed once. Work in flight keeps the working time it
 * began with; of later configuration it takes only the statutory years.
 */
@ApplicationScoped
public class Calendars {
    private static final int MOST = 5000;

    private record Key(String bundle, String name, String yearsBundle, String posts) {}

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

    /** The calendar of a bundle; refuses with {@link DeadlineProblem#CALENDAR_NOT_FOUND}. */
    public WorkCalendar of(String bundle, String name) {
        return of(bundle, name, "", "");
    }

    /**
     * The calendar of a bundle over the statutory years of a later one.
     *
     * @param yearsBundle empty where no later one counts
     * @param posts separated by commas, in whose duty shifts the urgent clock runs; empty for anybody's
     */
    public WorkCalendar of(String bundle, String name, String yearsBundle, String posts) {
        return composed(new Key(bundle, name, yearsBundle.equals(bundle) ? "" : yearsBundle, posts));
    }

    /** Takes a calendar for one of a bundle. */
    public void remember(String bundle, String name, WorkCalendar calendar) {
        composed.put(new Key(bundle, name, "", ""), calendar);
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
        if (!key.posts().isEmpty()) {
            return of(key.bundle(), key.name(), key.yearsBundle(), "")
                    .forPosts(List.of(key.posts().split(",", -1)));
        }
        if (!key.yearsBundle().isEmpty()) {
            return withYears(configs.pinned(key.bundle()), configs.pinned(key.yearsBundle()), key.name());
        }
        return compose(configs.pinned(key.bundle()), key.name());
    }

    /** The calendar of a configuration over the statutory years it knows. */
    public static WorkCalendar compose(EffectiveConfig config, String calendar) {
        return text(config, calendar).compose(name -> config.find(CalendarText.class, name));
    }

    /**
     * The same working time over the statutory years as a later configuration has them: those that were not known, and those
     * that were amended. A year that the later one no longer has stays as it was.
     */
    public static WorkCalendar withYears(EffectiveConfig config, EffectiveConfig later, String calendar) {
        var more = later.find(CalendarText.class, calendar)
                .map(CalendarText::statutory)
                .orElse(List.of());
        return text(config, calendar)
                .compose(
                        name -> later.find(CalendarText.class, name).or(() -> config.find(CalendarText.class, name)),
                        more);
    }

    private static CalendarText text(EffectiveConfig config, String calendar) {
        return config.find(CalendarText.class, calendar)
                .orElseThrow(() -> new Problem(DeadlineProblem.CALENDAR_NOT_FOUND, Map.of("calendar", calendar)));
    }
}
