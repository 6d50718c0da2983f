package org.gridloom.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Compiled forms by content hash, the least recently used dropped: a hash never changes its meaning, so none goes stale. */
public final class Compiled<T> {
    private static final int MOST = 500;

    private final Function<String, T> compiler;
    private final Map<String, T> byHash = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MOST;
        }
    };

    public Compiled(Function<String, T> compiler) {
        this.compiler = compiler;
    }

    public T of(PinnedTexts.Pinned pinned) {
        synchronized (byHash) {
            T known = byHash.get(pinned.hash());
            if (known != null) {
                return known;
            }
        }
        // Compiled outside the lock: a slow text must not hold up the others. Twice is harmless.
        T made = compiler.apply(pinned.text());
        synchronized (byHash) {
            T first = byHash.putIfAbsent(pinned.hash(), made);
            return first == null ? made : first;
        }
    }
}
