package org.gridloom.artifact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.gridloom.artifact.ConfigRows.NumberRow;
import org.gridloom.shared.Ids;

/** The versions of the current city's files as people count them; a text that comes back gets a new number. */
@ApplicationScoped
class FileNumbers {
    private final EntityManager entities;

    FileNumbers(EntityManager entities) {
        this.entities = entities;
    }

    /** Counts on what is new or changed. */
    void keep(SortedMap<String, SourceFile> before, SortedMap<String, SourceFile> after, Instant now) {
        var changed = new HashMap<String, String>();
        after.forEach((path, file) -> {
            var was = before.get(path);
            if (was == null || !was.hash().equals(file.hash())) {
                changed.put(path, file.hash());
            }
        });
        var last = last(changed.keySet());
        changed.forEach((path, hash) -> {
            var row = new NumberRow();
            row.id = Ids.next();
            row.path = path;
            row.hash = hash;
            row.number = last.getOrDefault(path, 0) + 1;
            row.since = now;
            entities.persist(row);
        });
    }

    private Map<String, Integer> last(Collection<String> paths) {
        var last = new HashMap<String, Integer>();
        if (!paths.isEmpty()) {
            entities.createQuery(
                            "select path, max(number) from ArtifactNumber where path in :paths group by path",
                            Object[].class)
                    .setParameter("paths", paths)
                    .getResultList()
                    .forEach(r -> last.put(String.valueOf(r[0]), ((Number) r[1]).intValue()));
        }
        return last;
    }

    /** The last number under which each path had a text, by path and hash; see {@link #key}. */
    Map<String, Integer> of(Collection<String> paths) {
        var numbers = new HashMap<String, Integer>();
        if (!paths.isEmpty()) {
            entities.createQuery(
                            "select path, hash, max(number) from ArtifactNumber where path in :paths group by path, hash",
                            Object[].class)
                    .setParameter("paths", paths)
                    .getResultList()
                    .forEach(r ->
                            numbers.put(key(String.valueOf(r[0]), String.valueOf(r[1])), ((Number) r[2]).intValue()));
        }
        return numbers;
    }

    static String key(String path, String hash) {
        return path + "@" + hash;
    }
}
