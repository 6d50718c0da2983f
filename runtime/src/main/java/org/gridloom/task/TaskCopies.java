package org.gridloom.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TaskCopies implements PanacheRepositoryBase<TaskCopy, String> {}
