package org.gridloom.artifact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the values last used; values are pure functions of their key, so that one made twice does no harm. */
final class BoundedCache<K, V> {
    private final Map<K, V> values;

    BoundedCache(int size) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > size;
            }
        };
    }

    Optional<V> find(K key) {
        synchronized (values) {
            return Optional.ofNullable(values.get(key));
        }
    }

    void put(K key, V value) {
        synchronized (values) {
            values.put(key, value);
        }
    }

    /** Made outside the lock: making one may ask for others. */
    V get(K key, Supplier<V> make) {
        @Nullable V known;
        synchronized (values) {
            known = values.get(key);
        }
        if (known != null) {
            return known;
        }
        V made = make.get();
        synchronized (values) {
            var raced = values.putIfAbsent(key, made);
            return raced == null ? made : raced;
        }
    }
}
