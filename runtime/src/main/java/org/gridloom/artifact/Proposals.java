package org.gridloom.artifact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.gridloom.artifact.text.Hash;
import org.gridloom.tenant.CurrentTenant;

/** Judges edits before anybody applies them. */
@ApplicationScoped
public class Proposals {
    private final ConfigStore store;
    private final Linters linters;
    private final CurrentTenant currentTenant;
    private final TypedRecords records = new TypedRecords();
    private final BoundedCache<String, Compiled> standing = new BoundedCache<>(8);

    Proposals(ConfigStore store, Linters linters, CurrentTenant currentTenant) {
        this.store = store;
        this.linters = linters;
        this.currentTenant = currentTenant;
    }

    /** The current city's configuration with these edits; of two edits of one path the later counts. */
    @Transactional
    public Proposal of(Collection<FileEdit> edits) {
        var before = standing();
        var byPath = new LinkedHashMap<String, FileEdit>();
        edits.forEach(e -> byPath.put(e.path(), e));
        var last = List.copyOf(byPath.values());
        return new Proposal(last, before, Compiled.of(Compiled.edited(before.files(), last), linters), records);
    }

    /** What is in force in the current city, worked out once for the same files. */
    Compiled standing() {
        String files = Hash.of(store.sourceHashes().toString());
        return standing.get(currentTenant.city() + files, () -> Compiled.of(store.sources(), linters));
    }
}
