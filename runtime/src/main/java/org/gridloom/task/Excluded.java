package org.gridloom.task;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may not do a step although the post would permit it, as it is written in one column: {@code ,a,b,}. */
final class Excluded {
    private Excluded() {}

    static boolean has(WorkItem item, String personId) {
        String written = item.excluded;
        return written != null && written.contains("," + personId + ",");
    }

    static Set<String> of(WorkItem item) {
        String written = item.excluded;
        return written == null ? Set.of() : Set.of(written.substring(1, written.length() - 1).split(",", -1));
    }

    static @Nullable String write(Collection<String> people) {
        return people.isEmpty() ? null : "," + String.join(",", people) + ",";
    }
}
