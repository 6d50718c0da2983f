package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.HeldPost;
import org.gridloom.identity.OrgUnits;
import org.gridloom.identity.Permissions;
import org.gridloom.identity.UnitKind;
import org.gridloom.place.Place;
import org.gridloom.place.Places;
import org.gridloom.record.search.Sight;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/**
 * Which records the caller sees: a centre those of its whole subtree, a village those of itself and its grids, a grid its own,
 * a department those of its own tenant; of these the types that are open to the caller's posts.
 */
@ApplicationScoped
class RecordScope {
    private final CurrentCaller currentCaller;
    private final OrgUnits units;
    private final Places places;
    private final EffectiveConfigs configs;
    private final Records records;

    RecordScope(CurrentCaller currentCaller, OrgUnits units, Places places, EffectiveConfigs configs, Records records) {
        this.currentCaller = currentCaller;
        this.units = units;
        this.places = places;
        this.configs = configs;
        this.records = records;
    }

    /** A record the caller sees, with the type and configuration it is read by. */
    record Seen(RecordRow row, RecordType type, EffectiveConfig config, Caller caller) {}

    /** A type the caller sees, at the node the caller acts for. */
    record Offered(RecordType type, EffectiveConfig config, Caller caller) {
        boolean mayEdit() {
            return caller.may(Permissions.RECORD_EDIT) && type.edit().allows(caller);
        }

        Offered toChange() {
            if (!mayEdit()) {
                throw new Problem(RecordProblem.RECORD_NOT_YOURS_TO_CHANGE, Map.of("type", type.name()));
            }
            return this;
        }
    }

    Caller caller() {
        return currentCaller.require(Permissions.RECORD_SEE);
    }

    /** The ground of the caller's posts. */
    Sight sight(Caller caller) {
        var below = new ArrayList<TenantPath>();
        var exactly = new ArrayList<TenantPath>();
        var ground = new HashSet<String>();
        for (HeldPost held : caller.posts()) {
            if (held.unitKind().isCentre()) {
                below.add(held.tenant());
            } else if (held.unitKind() == UnitKind.DEPARTMENT) {
                exactly.add(held.tenant());
            } else {
                units.find(held.unitId()).flatMap(unit -> unit.placeId()).ifPresent(place -> {
                    ground.add(place);
                    places.children(place).stream().map(Place::id).forEach(ground::add);
                });
            }
        }
        return new Sight(below, exactly, ground);
    }

    /** Refuses with {@link RecordProblem#RECORD_TYPE_NOT_OFFERED} as if the type were not there. */
    Offered type(String name) {
        var caller = caller();
        var config = configs.at(caller.node());
        return config.find(RecordType.class, name)
                .filter(type -> type.see().allows(caller))
                .map(type -> new Offered(type, config, caller))
                .orElseThrow(() -> new Problem(RecordProblem.RECORD_TYPE_NOT_OFFERED, Map.of("type", name)));
    }

    /** Refuses with {@link RecordProblem#RECORD_NOT_FOUND} as if the record were not there. */
    Seen record(String id) {
        var caller = caller();
        return seen(id, caller, sight(caller));
    }

    /** As {@link #record}, with a sight that was worked out before. */
    Seen seen(String id, Caller caller, Sight sight) {
        return records.findByIdOptional(id)
                .filter(row -> sight.covers(TenantPath.of(row.node), row.placeId))
                .flatMap(row -> {
                    var config = configs.at(TenantPath.of(row.node));
                    return config.find(RecordType.class, row.type)
                            .filter(type -> type.see().allows(caller))
                            .map(type -> new Seen(row, type, config, caller));
                })
                .orElseThrow(() -> new Problem(RecordProblem.RECORD_NOT_FOUND));
    }

    /** As {@link #record}, for who may change it. */
    Seen toChange(String id) {
        var seen = record(id);
        new Offered(seen.type(), seen.config(), seen.caller()).toChange();
        return seen;
    }
}
