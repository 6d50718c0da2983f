package org.gridloom.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class TaskNotes implements PanacheRepositoryBase<TaskNote, String> {
    List<TaskNote> ofCase(String caseId) {
        return list("caseId = ?1 order by writtenAt, id", caseId);
    }
}
