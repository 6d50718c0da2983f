package org.gridloom.screen;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.gridloom.identity.Caller;
import org.gridloom.identity.HeldPost;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.OrgUnits;
import org.gridloom.identity.UnitKind;
import org.gridloom.place.Place;
import org.gridloom.place.PlaceLevel;
import org.gridloom.place.Places;
import org.gridloom.tenant.TenantPath;

/** Units and grids to choose from on screens. */
@ApplicationScoped
class Choices {
    private static final int MOST_GRIDS = 300;

    private final OrgUnits units;
    private final Places places;

    Choices(OrgUnits units, Places places) {
        this.units = units;
        this.places = places;
    }

    /** To whom the unit of a leg can send work: the units below it and the departments of its tenant. */
    Receivers receivers(String unitId, Words words) {
        var groups = new ArrayList<ChoiceGroup>();
        var around = new HashSet<String>();
        units.find(unitId).ifPresent(own -> {
            if (add(groups, words.say("units.down"), units.lower(unitId))) {
                around.add("lower-units");
            }
            if (add(groups, words.say("units.department"), units.departments(own.tenant()))) {
                around.add("departments");
            }
            units.upper(unitId).ifPresent(upper -> around.add("upper-unit"));
        });
        return new Receivers(groups, around);
    }

    /** The grids of a tenant by village. */
    List<ChoiceGroup> grids(TenantPath node) {
        var names = new LinkedHashMap<String, String>();
        var byVillage = new LinkedHashMap<String, List<Choice>>();
        for (Place place : places.inTenant(node)) {
            names.put(place.id(), place.name());
            if (place.level() == PlaceLevel.GRID) {
                byVillage
                        .computeIfAbsent(place.parentId().orElse(""), id -> new ArrayList<>())
                        .add(new Choice(place.id(), place.name(), false));
            }
        }
        return byVillage.entrySet().stream()
                .limit(MOST_GRIDS)
                .map(village -> new ChoiceGroup(names.getOrDefault(village.getKey(), ""), village.getValue()))
                .toList();
    }

    /** The grid a caller works in; empty for those who work in none. */
    Optional<String> ownGrid(Caller caller) {
        return caller.posts().stream()
                .filter(post -> post.unitKind() == UnitKind.GRID)
                .map(HeldPost::unitId)
                .findFirst()
                .flatMap(units::find)
                .flatMap(OrgUnit::placeId);
    }

    private static boolean add(List<ChoiceGroup> groups, String label, List<OrgUnit> found) {
        if (!found.isEmpty()) {
            groups.add(new ChoiceGroup(
                    label,
                    found.stream()
                            .map(unit -> new Choice(unit.id(), unit.name(), false))
                            .toList()));
        }
        return !found.isEmpty();
    }
}
