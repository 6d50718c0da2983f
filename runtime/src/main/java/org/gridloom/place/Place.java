package org.gridloom.place;

import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/**
 * A place as it stands at one moment (TZ-8.7).
 *
 * @param id stable within the city; survives renaming and renumbering
 * @param tenant the lowest tenant it lies in
 * @param parentId the place one level up; empty for the city
 * @param sample true for made-up places that only serve to try things out
 */
public record Place(
        String id, TenantPath tenant, PlaceLevel level, String name, Optional<String> parentId, boolean sample) {}
