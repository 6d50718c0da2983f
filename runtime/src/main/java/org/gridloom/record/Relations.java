package org.gridloom.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Relations implements PanacheRepositoryBase<RelationRow, String> {}
