package org.gridloom.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.gridloom.shared.Ids;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "person")
class PersonRow {
    @Id
    @Column(name = "id")
    String id = Ids.next();

    @TenantId
    @Column(name = "city")
    @Nullable
    String city;

    /** Unique over all cities: it is all a token says. */
    @Column(name = "login")
    String login = "";

    @Column(name = "name")
    String name = "";

    /** Kept masked: the full number lives in the register of residents, encrypted. */
    @Column(name = "phone_masked")
    @Nullable
    String phoneMasked;

    @Column(name = "active")
    boolean active = true;

    @Column(name = "sample")
    boolean sample;

    @Version
    @Column(name = "version")
    int version;

    PersonCard card() {
        return new PersonCard(id, name, Optional.ofNullable(phoneMasked));
    }
}
