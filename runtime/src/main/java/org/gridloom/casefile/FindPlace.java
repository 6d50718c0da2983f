package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.gridloom.identity.Caller;
import org.gridloom.identity.HeldPost;
import org.gridloom.identity.OrgUnits;
import org.gridloom.identity.UnitKind;
import org.gridloom.place.Place;
import org.gridloom.place.PlaceLevel;
import org.gridloom.place.Places;
import org.gridloom.shared.Problem;

/** The grid a report belongs to: the one chosen, else the one the position lies in, else the reporter's own. */
@ApplicationScoped
class FindPlace {
    private final Places places;
    private final OrgUnits units;

    FindPlace(Places places, OrgUnits units) {
        this.places = places;
        this.units = units;
    }

    Place of(ReportCase.Command command, Optional<Position> position, Caller caller) {
        return command.placeId()
                .flatMap(places::find)
                .or(() -> position.flatMap(at -> places.gridAt(at.longitude(), at.latitude())))
                .or(() -> own(caller))
                .filter(place -> place.level() == PlaceLevel.GRID)
                .orElseThrow(() -> new Problem(
                        CaseProblem.CASE_PLACE_UNKNOWN,
                        Map.of("place", command.placeId().orElse(""))));
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
}
