package org.gridloom.artifact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridloom.artifact.ConfigRows.BundleRow;
import org.gridloom.artifact.ConfigRows.HistoryRow;
import org.gridloom.artifact.ConfigRows.PointerRow;
import org.gridloom.artifact.ConfigRows.SourceRow;
import org.gridloom.artifact.ConfigRows.VersionRow;
import org.gridloom.shared.Ids;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/** Rows of the current city's configuration. */
@ApplicationScoped
class ConfigStore {
    private final EntityManager entities;
    private final FileNumbers numbers;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    ConfigStore(EntityManager entities, FileNumbers numbers, CurrentTenant currentTenant, Clock clock) {
        this.entities = entities;
        this.numbers = numbers;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** The files of the last import by path; read anew each time, so that who waited for the lock sees what the other did. */
    SortedMap<String, SourceFile> sources() {
        var hashes = sourceHashes();
        var texts = texts(hashes.values());
        var files = new TreeMap<String, SourceFile>();
        hashes.forEach((path, hash) -> files.put(path, new SourceFile(path, texts.getOrDefault(hash, ""))));
        return files;
    }

    /** Path and hash of the files of the last import. */
    SortedMap<String, String> sourceHashes() {
        var hashes = new TreeMap<String, String>();
        entities.createQuery("select path, hash from ArtifactSource", Object[].class)
                .getResultList()
                .forEach(r -> hashes.put(String.valueOf(r[0]), String.valueOf(r[1])));
        return hashes;
    }

    /** When a text came into this city first, by hash. */
    Map<String, Instant> since(Collection<String> hashes) {
        var since = new HashMap<String, Instant>();
        if (!hashes.isEmpty()) {
            entities.createQuery("select hash, createdAt from ArtifactVersion where hash in :hashes", Object[].class)
                    .setParameter("hashes", new HashSet<>(hashes))
                    .getResultList()
                    .forEach(r -> since.put(String.valueOf(r[0]), (Instant) r[1]));
        }
        return since;
    }

    Map<String, String> texts(Collection<String> hashes) {
        var texts = new HashMap<String, String>();
        if (!hashes.isEmpty()) {
            entities.createQuery("from ArtifactVersion where hash in :hashes", VersionRow.class)
                    .setParameter("hashes", new HashSet<>(hashes))
                    .getResultList()
                    .forEach(r -> texts.put(r.hash, r.text));
        }
        return texts;
    }

    Optional<String> pointer(TenantPath node) {
        return entities.createQuery("select bundleHash from BundlePointer where nodePath = :node", String.class)
                .setParameter("node", node.value())
                .getResultStream()
                .findFirst();
    }

    Optional<String> bundle(String hash) {
        return entities.createQuery("select content from Bundle where hash = :hash", String.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    Optional<Instant> bundleSince(String hash) {
        return entities.createQuery("select createdAt from Bundle where hash = :hash", Instant.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Bundle of every node; locked until the end of the transaction when {@code lock}, so that two imports take turns. */
    Map<String, String> pointers(boolean lock) {
        var query = entities.createQuery("from BundlePointer order by nodePath", PointerRow.class);
        if (lock) {
            query.setLockMode(LockModeType.PESSIMISTIC_WRITE);
        }
        var found = new HashMap<String, String>();
        query.getResultList().forEach(r -> found.put(r.nodePath, r.bundleHash));
        return found;
    }

    List<HistoryRow> history(TenantPath node) {
        return entities.createQuery(
                        "from BundleHistory where nodePath = :node order by since desc, id desc", HistoryRow.class)
                .setParameter("node", node.value())
                .setMaxResults(50)
                .getResultList();
    }

    /** Texts are only ever added. */
    void keepTexts(Collection<SourceFile> files) {
        var known = since(files.stream().map(SourceFile::hash).toList()).keySet();
        var added = new HashSet<>(known);
        Instant now = clock.instant();
        files.forEach(file -> {
            if (added.add(file.hash())) {
                var row = new VersionRow();
                row.id = currentTenant.city() + ":" + file.hash();
                row.hash = file.hash();
                row.text = file.text();
                row.createdAt = now;
                entities.persist(row);
            }
        });
    }

    void keepSources(SortedMap<String, SourceFile> before, SortedMap<String, SourceFile> after) {
        keepTexts(after.values());
        numbers.keep(before, after, clock.instant());
        for (SourceRow row :
                entities.createQuery("from ArtifactSource", SourceRow.class).getResultList()) {
            var file = after.get(row.path);
            if (file == null) {
                entities.remove(row);
            } else {
                row.hash = file.hash();
            }
        }
        after.forEach((path, file) -> {
            if (!before.containsKey(path)) {
                var row = new SourceRow();
                row.id = Ids.next();
                row.path = path;
                row.hash = file.hash();
                entities.persist(row);
            }
        });
    }

    void keepBundle(Bundle bundle) {
        if (bundle(bundle.hash()).isEmpty()) {
            var row = new BundleRow();
            row.id = currentTenant.city() + ":" + bundle.hash();
            row.hash = bundle.hash();
            row.content = bundle.content();
            row.createdAt = clock.instant();
            entities.persist(row);
            entities.flush();
        }
    }

    /** Moves the pointers of the nodes that change; a node that is no more loses its pointer and keeps its history. */
    void movePointers(Map<String, String> changed) {
        Instant now = clock.instant();
        var rows = new HashMap<String, PointerRow>();
        entities.createQuery("from BundlePointer", PointerRow.class)
                .getResultList()
                .forEach(r -> rows.put(r.nodePath, r));
        changed.forEach((node, hash) -> {
            var row = rows.get(node);
            if (hash.isEmpty()) {
                entities.remove(row);
                return;
            }
            if (row == null) {
                row = new PointerRow();
                row.id = Ids.next();
                row.nodePath = node;
                row.bundleHash = hash;
                row.since = now;
                entities.persist(row);
            }
            row.bundleHash = hash;
            row.since = now;
            var line = new HistoryRow();
            line.id = Ids.next();
            line.nodePath = node;
            line.bundleHash = hash;
            line.since = now;
            line.byPerson = currentTenant.actor().orElse(null);
            entities.persist(line);
        });
    }
}
