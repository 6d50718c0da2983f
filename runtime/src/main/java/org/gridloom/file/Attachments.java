package org.gridloom.file;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, String> {}
