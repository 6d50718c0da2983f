package org.gridloom.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
class AuditEntries implements PanacheRepositoryBase<AuditEntry, String> {
    /** Where the chain goes on. */
    record Head(long seq, String hash) {}

    Optional<Head> head() {
        return find("order by seq desc").project(Head.class).page(0, 1).firstResultOptional();
    }

    /** Which of the events are in the chain already. */
    Set<String> known(List<String> ids) {
        return getEntityManager()
                .createQuery("select id from AuditEntry where id in :ids", String.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    List<AuditEntry> from(long seq, int limit) {
        return find("seq >= ?1 order by seq", seq).page(0, limit).list();
    }

    List<AuditEntry> about(String subject, int limit) {
        return find("subject = ?1 order by seq", subject).page(0, limit).list();
    }
}
