package org.gridloom.record.sheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Imports implements PanacheRepositoryBase<ImportRow, String> {}
