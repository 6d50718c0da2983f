package org.gridloom.identity.local;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A login of the in-app issuer. It belongs to no city: it only proves a name that is unique over all of them. */
@Entity
@Table(name = "local_login")
class LocalLogin {
    @Id
    @Column(name = "login")
    String login = "";

    @Column(name = "name")
    String name = "";

    @Column(name = "password_hash")
    String passwordHash = "";

    @Column(name = "enabled")
    boolean enabled = true;
}
