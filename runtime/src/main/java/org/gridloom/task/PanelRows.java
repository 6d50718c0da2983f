package org.gridloom.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class PanelRows implements PanacheRepositoryBase<PanelRow, String> {
    /** For a change: two people who act on two seats at once come one after the other. */
    PanelRow take(String taskId) {
        PanelRow row = findById(taskId, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalStateException("no panel for task " + taskId);
        }
        return row;
    }
}
