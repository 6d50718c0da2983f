package org.gridloom.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CaseParties implements PanacheRepositoryBase<CaseParty, String> {}
