package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.gridloom.identity.Caller;
import org.gridloom.identity.HeldPost;
import org.gridloom.identity.OrgUnits;
import org.gridloom.identity.UnitKind;
import org.gridloom.place.Place;
import org.gridloom.place.Places;
import org.gridloom.record.search.Sight;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/**
 * Where a record belongs to: the place of the related record where the type says so, else the one chosen, else the grid the
 * position lies in, else the person's own grid.
 */
@ApplicationScoped
class RecordPlacing {
    private final Places places;
    private final OrgUnits units;

    RecordPlacing(Places places, OrgUnits units) {
        this.places = places;
        this.units = units;
    }

    /** @param placeId empty for a record that belongs to a tenant but to no place of it */
    record Placed(TenantPath node, Optional<String> placeId, Optional<Double> longitude, Optional<Double> latitude) {}

    /** Refuses with {@link RecordProblem#RECORD_PLACE_UNKNOWN} what is not there or not the caller's ground. */
    Placed handle(
            RecordType type,
            Map<String, Object> document,
            Optional<RecordRow> related,
            Optional<String> chosen,
            Caller caller,
            Sight sight) {
        var position = position(type, document);
        Optional<Double> longitude = position.flatMap(at -> degrees(at, "lon"));
        Optional<Double> latitude = position.flatMap(at -> degrees(at, "lat"));
        if (related.isPresent()) {
            var other = related.get();
            return new Placed(TenantPath.of(other.node), Optional.ofNullable(other.placeId), longitude, latitude);
        }
        Optional<Place> place = chosen.isPresent()
                ? Optional.of(chosen.flatMap(places::find).orElseThrow(RecordPlacing::unknown))
                : longitude
                        .flatMap(lon -> places.gridAt(lon, latitude.orElseThrow()))
                        .or(() -> own(caller));
        var placed =
                new Placed(place.map(Place::tenant).orElse(caller.node()), place.map(Place::id), longitude, latitude);
        if (!sight.covers(placed.node(), placed.placeId().orElse(null))) {
            throw unknown();
        }
        return placed;
    }

    /** The position the type takes the place from, else the first answer that is one. */
    private static Optional<Map<?, ?>> position(RecordType type, Map<String, Object> document) {
        var named = type.place().flatMap(RecordType.PlaceRule::field).map(field -> document.getOrDefault(field, ""));
        return (named.isPresent() ? named.stream() : document.values().stream())
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(value -> (Map<?, ?>) value)
                .filter(at -> at.get("lon") instanceof Number && at.get("lat") instanceof Number)
                .findFirst();
    }

    private static Optional<Double> degrees(Map<?, ?> at, String axis) {
        return at.get(axis) instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    private Optional<Place> own(Caller caller) {
        return caller.posts().stream()
                .filter(held -> held.unitKind() == UnitKind.GRID)
                .map(HeldPost::unitId)
                .findFirst()
                .flatMap(units::find)
                .flatMap(unit -> unit.placeId())
                .flatMap(places::find);
    }

    private static Problem unknown() {
        return new Problem(RecordProblem.RECORD_PLACE_UNKNOWN);
    }
}
