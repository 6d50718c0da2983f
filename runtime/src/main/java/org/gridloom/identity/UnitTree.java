package org.gridloom.identity;

import java.util.List;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/** Which active units there are and how they hang together; those of another city are not there. */
public interface UnitTree {
    Optional<OrgUnit> find(String id);

    /** The unit that answers for a place: the desk of a grid or village, the centre of a township and above. */
    Optional<OrgUnit> ofPlace(String placeId);

    Optional<OrgUnit> centre(TenantPath node);

    /** One level up: grid, village, township, county, city; a department's is the centre of its tenant. */
    Optional<OrgUnit> upper(String unitId);

    /** One level down, without departments, by id. */
    List<OrgUnit> lower(String unitId);
}
