package org.gridloom.artifact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.gridloom.artifact.text.Hash;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/** Judges edits before anybody applies them. */
@ApplicationScoped
public class Proposals {
    private final ConfigStore store;
    private final SourceChecker checker;
    private final CurrentTenant currentTenant;
    private final Instance<OpenWork> openWork;
    private final TypedRecords records = new TypedRecords();
    private final BoundedCache<String, Compiled> standing = new BoundedCache<>(8);

    Proposals(ConfigStore store, SourceChecker checker, CurrentTenant currentTenant, Instance<OpenWork> openWork) {
        this.store = store;
        this.checker = checker;
        this.currentTenant = currentTenant;
        this.openWork = openWork;
    }

    /** The current city's configuration with these edits; of two edits of one path the later counts. */
    @Transactional
    public Proposal of(Collection<FileEdit> edits) {
        var before = standing();
        var byPath = new LinkedHashMap<String, FileEdit>();
        edits.forEach(e -> byPath.put(e.path(), e));
        var last = List.copyOf(byPath.values());
        return new Proposal(last, before, checker.compile(Compiled.edited(before.files(), last)), records, this::open);
    }

    private long open(Collection<TenantPath> nodes) {
        return openWork.isUnsatisfied() ? 0 : openWork.get().openAt(nodes);
    }

    /** What is in force in the current city, worked out once for the same files. */
    Compiled standing() {
        String files = Hash.of(store.sourceHashes().toString());
        return standing.get(currentTenant.city() + files, () -> checker.compile(store.sources()));
    }
}
