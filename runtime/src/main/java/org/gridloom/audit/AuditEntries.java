package org.gridloom.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class AuditEntries implements PanacheRepositoryBase<AuditEntry, String> {
    Optional<AuditEntry> head() {
        return find("order by seq desc").page(0, 1).firstResultOptional();
    }

    List<AuditEntry> from(long seq, int limit) {
        return find("seq >= ?1 order by seq", seq).page(0, limit).list();
    }

    List<AuditEntry> about(String subject, int limit) {
        return find("subject = ?1 order by seq", subject).page(0, limit).list();
    }
}
