package org.gridloom.identity;

import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/**
 * A unit that work can be given to: a centre, the desk of a village or grid, or a department (TZ-7).
 *
 * @param id stable within the city
 * @param tenant the lowest tenant it belongs to
 * @param parentId the unit one level up; a department's is the centre of its tenant; empty for the city's centre
 * @param placeId the ground it answers for; empty for departments
 */
public record OrgUnit(
        String id,
        TenantPath tenant,
        UnitKind kind,
        String name,
        Optional<String> parentId,
        Optional<String> placeId) {}
