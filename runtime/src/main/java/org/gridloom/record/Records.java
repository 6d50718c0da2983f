package org.gridloom.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Records implements PanacheRepositoryBase<RecordRow, String> {}
