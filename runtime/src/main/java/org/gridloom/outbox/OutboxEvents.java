package org.gridloom.outbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class OutboxEvents implements PanacheRepositoryBase<OutboxEvent, String> {
    List<OutboxEvent> waiting(int limit) {
        return find("relayed = false order by id").page(0, limit).list();
    }

    List<OutboxEvent> after(String id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }
}
