package org.gridloom.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/** The units as they were read once; safe for threads, asks no database. */
public final class UnitSnapshot implements UnitTree {
    private final Map<String, OrgUnit> byId = new HashMap<>();
    private final Map<String, OrgUnit> byPlace = new HashMap<>();
    private final Map<String, List<OrgUnit>> below = new HashMap<>();

    public UnitSnapshot(Collection<OrgUnit> units) {
        units.stream().sorted(Comparator.comparing(OrgUnit::id)).forEach(unit -> {
            byId.put(unit.id(), unit);
            unit.placeId().ifPresent(place -> byPlace.put(place, unit));
            if (unit.kind() != UnitKind.DEPARTMENT) {
                unit.parentId()
                        .ifPresent(parent -> below.computeIfAbsent(parent, id -> new java.util.ArrayList<>())
                                .add(unit));
            }
        });
    }

    @Override
    public Optional<OrgUnit> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<OrgUnit> ofPlace(String placeId) {
        return Optional.ofNullable(byPlace.get(placeId));
    }

    @Override
    public Optional<OrgUnit> centre(TenantPath node) {
        return find(SyncTenants.idOf(node));
    }

    @Override
    public Optional<OrgUnit> upper(String unitId) {
        return find(unitId).flatMap(OrgUnit::parentId).flatMap(this::find);
    }

    @Override
    public List<OrgUnit> lower(String unitId) {
        return List.copyOf(below.getOrDefault(unitId, List.of()));
    }
}
