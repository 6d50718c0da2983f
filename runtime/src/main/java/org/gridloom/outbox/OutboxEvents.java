package org.gridloom.outbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
class OutboxEvents implements PanacheRepositoryBase<OutboxEvent, String> {
    /** Not watched for changes; {@link #relayed} marks them. */
    List<OutboxEvent> waiting(int limit) {
        return find("relayed = false order by id")
                .page(0, limit)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }

    void relayed(List<OutboxEvent> batch) {
        if (!batch.isEmpty()) {
            update(
                    "relayed = true where id in ?1",
                    batch.stream().map(event -> event.id).toList());
        }
    }

    List<OutboxEvent> after(String id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }
}
