package org.gridloom.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gridloom.shared.Finding;
import org.jspecify.annotations.Nullable;

/** A check of a text alone, remembered for the texts seen last: an import checks every file, and few have changed. */
final class Remembered implements Function<String, List<Finding>> {
    private static final int MOST = 256;
    private final Function<String, List<Finding>> check;
    private final Map<String, List<Finding>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Finding>> eldest) {
            return size() > MOST;
        }
    };

    Remembered(Function<String, List<Finding>> check) {
        this.check = check;
    }

    @Override
    public List<Finding> apply(String text) {
        @Nullable List<Finding> said;
        synchronized (known) {
            said = known.get(text);
        }
        if (said != null) {
            return said;
        }
        var found = List.copyOf(check.apply(text));
        synchronized (known) {
            known.put(text, found);
        }
        return found;
    }
}
