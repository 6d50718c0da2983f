package org.gridloom.record.sheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ImportLines implements PanacheRepositoryBase<ImportLineRow, String> {}
