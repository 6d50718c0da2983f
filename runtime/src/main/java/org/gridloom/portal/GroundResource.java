package org.gridloom.portal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.IdentityProblem;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.OrgUnits;
import org.gridloom.place.Place;
import org.gridloom.place.Places;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantNode;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantProblem;
import org.gridloom.tenant.TenantTree;

/** The ground people work on: tenants, places and units of the own subtree, never more (TZ-8.6, TZ-8.7). */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ground")
class GroundResource {
    private final CurrentCaller currentCaller;
    private final TenantTree tree;
    private final Places places;
    private final OrgUnits units;

    GroundResource(CurrentCaller currentCaller, TenantTree tree, Places places, OrgUnits units) {
        this.currentCaller = currentCaller;
        this.tree = tree;
        this.places = places;
        this.units = units;
    }

    @GET
    @Path("tenants")
    @Operation(summary = "The node acted for, or another of the own subtree, with everything below")
    public List<Tenant> tenants(@QueryParam("node") @DefaultValue("") String node) {
        return tree.subtree(scope(node)).stream().map(GroundResource::tenant).toList();
    }

    @GET
    @Path("places")
    @Operation(summary = "Places of the own subtree; of one parent, or of one node")
    public List<Ground> places(
            @QueryParam("parent") @DefaultValue("") String parent, @QueryParam("node") @DefaultValue("") String node) {
        if (parent.isEmpty()) {
            return places.inTenant(scope(node)).stream()
                    .map(GroundResource::ground)
                    .toList();
        }
        var upper = places.find(parent)
                .filter(place -> caller().covers(place.tenant()))
                .orElseThrow(() -> new Problem(IdentityProblem.UNIT_NOT_FOUND, Map.of("unit", parent)));
        return places.children(upper.id()).stream().map(GroundResource::ground).toList();
    }

    /** Anybody of the city may ask whose ground a point is, also just outside the own one. */
    @GET
    @Path("places/at")
    @Operation(summary = "The grid at a point in CGCS2000 degrees, with the places around it; empty outside every grid")
    public Lineage at(@QueryParam("lon") String lon, @QueryParam("lat") String lat) {
        return places.gridAt(degrees(lon, 180), degrees(lat, 90))
                .map(grid -> new Lineage(places.lineage(grid.id()).stream()
                        .map(GroundResource::ground)
                        .toList()))
                .orElse(new Lineage(List.of()));
    }

    @GET
    @Path("units")
    @Operation(summary = "Centres, desks and departments of the own subtree, or of one node of it")
    public List<Unit> units(@QueryParam("node") @DefaultValue("") String node) {
        return units.inTenant(scope(node)).stream().map(GroundResource::unit).toList();
    }

    private Caller caller() {
        return currentCaller.require();
    }

    private TenantPath scope(String node) {
        if (node.isEmpty()) {
            return caller().node();
        }
        try {
            return Optional.of(TenantPath.of(node))
                    .filter(caller()::covers)
                    .orElseThrow(() -> new Problem(TenantProblem.OUTSIDE_YOUR_SCOPE));
        } catch (IllegalArgumentException notAPath) {
            throw new Problem(TenantProblem.TENANT_NOT_FOUND);
        }
    }

    private static double degrees(@org.jspecify.annotations.Nullable String text, double limit) {
        try {
            double value = Double.parseDouble(text == null ? "" : text);
            if (Math.abs(value) <= limit) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like a number off the globe
        }
        throw new Problem(PortalProblem.BAD_REQUEST);
    }

    private static Tenant tenant(TenantNode node) {
        return new Tenant(
                node.path().value(),
                node.level().name(),
                node.name(),
                node.divisionCode().orElse(""));
    }

    private static Ground ground(Place place) {
        return new Ground(
                place.id(),
                place.tenant().value(),
                place.level().name(),
                place.name(),
                place.parentId().orElse(""),
                place.sample());
    }

    private static Unit unit(OrgUnit unit) {
        return new Unit(
                unit.id(),
                unit.tenant().value(),
                unit.kind().name(),
                unit.name(),
                unit.parentId().orElse(""),
                unit.placeId().orElse(""));
    }

    record Tenant(String path, String level, String name, String code) {}

    record Ground(String id, String node, String level, String name, String parent, boolean sample) {}

    /** City first, grid last; empty when the point lies in no grid. */
    record Lineage(List<Ground> lineage) {}

    record Unit(String id, String node, String kind, String name, String parent, String place) {}
}
