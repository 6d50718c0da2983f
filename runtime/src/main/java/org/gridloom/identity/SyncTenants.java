package org.gridloom.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridloom.place.Place;
import org.gridloom.place.PlaceDefinition;
import org.gridloom.place.PlaceKind;
import org.gridloom.place.PlaceLevel;
import org.gridloom.place.Places;
import org.gridloom.tenant.TenantNode;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantTree;

/**
 * Makes the rows of a city (tenants, places, units, posts) equal to what its configuration declares. Called when
 * configuration is applied, in that transaction, with the city as current tenant.
 */
@ApplicationScoped
public class SyncTenants {
    private final TenantTree tree;
    private final Places places;
    private final OrgUnits units;
    private final Posts posts;
    private final Grants grants;
    private final Event<Synced> synced;

    SyncTenants(TenantTree tree, Places places, OrgUnits units, Posts posts, Grants grants, Event<Synced> synced) {
        this.tree = tree;
        this.places = places;
        this.units = units;
        this.posts = posts;
        this.grants = grants;
        this.synced = synced;
    }

    /** @param documents every node of the city, the city's own included */
    @Transactional
    public void from(String city, List<TenantDoc> documents, List<PostDoc> declaredPosts) {
        var nodes = new ArrayList<TenantNode>();
        var grounds = new ArrayList<PlaceDefinition>();
        var desks = new ArrayList<OrgUnit>();
        grants.deleteAll();
        for (TenantDoc document : documents) {
            var path = TenantPath.of(document.path());
            nodes.add(new TenantNode(path, document.name(), filled(document.code())));
            addCentre(path, document, grounds, desks);
            for (TenantDoc.Village village : document.places()) {
                addVillage(path, village, grounds, desks);
            }
            for (TenantDoc.Department department : document.departments()) {
                desks.add(new OrgUnit(
                        department.id(),
                        path,
                        UnitKind.DEPARTMENT,
                        department.name(),
                        Optional.of(idOf(path)),
                        Optional.empty()));
                department.permissions().forEach(permission -> grants.add(department.id(), permission));
            }
        }
        tree.replaceAll(city, nodes);
        places.replaceAll(TenantPath.of(city), grounds);
        units.replaceAll(TenantPath.of(city), desks);
        posts.replaceAll(declaredPosts);
        synced.fire(new Synced(city));
    }

    /** Id of a tenant as a place and of its centre as a unit: the path without its city, with dots. */
    public static String idOf(TenantPath node) {
        String value = node.value();
        int slash = value.indexOf('/');
        String below = value.substring(slash + 1);
        return (slash < 0 || below.equals(node.city()) ? value : below).replace('/', '.');
    }

    private static void addCentre(
            TenantPath path, TenantDoc document, List<PlaceDefinition> grounds, List<OrgUnit> desks) {
        var line = path.lineage();
        Optional<String> upper = line.size() < 2 ? Optional.empty() : Optional.of(idOf(line.get(line.size() - 2)));
        var place = new Place(idOf(path), path, PlaceLevel.valueOf(path.level().name()), document.name(), upper, false);
        grounds.add(new PlaceDefinition(place, PlaceKind.BASE, filled(document.code()), List.of()));
        desks.add(unit(place, UnitKind.centreOf(path.level())));
    }

    private static void addVillage(
            TenantPath path, TenantDoc.Village village, List<PlaceDefinition> grounds, List<OrgUnit> desks) {
        var place = new Place(
                village.id(), path, PlaceLevel.VILLAGE, village.name(), Optional.of(idOf(path)), village.sample());
        grounds.add(new PlaceDefinition(place, PlaceKind.BASE, filled(village.code()), List.of()));
        desks.add(unit(place, UnitKind.VILLAGE));
        for (TenantDoc.Grid grid : village.grids()) {
            var ground = new Place(
                    grid.id(),
                    path,
                    PlaceLevel.GRID,
                    grid.name(),
                    Optional.of(village.id()),
                    grid.sample() || village.sample());
            var kind = PlaceKind.valueOf(grid.kind().toUpperCase(Locale.ROOT));
            grounds.add(new PlaceDefinition(ground, kind, filled(grid.code()), grid.boundary()));
            desks.add(unit(ground, UnitKind.GRID));
        }
    }

    private static OrgUnit unit(Place place, UnitKind kind) {
        return new OrgUnit(place.id(), place.tenant(), kind, place.name(), place.parentId(), Optional.of(place.id()));
    }

    private static Optional<String> filled(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** Fired in the same transaction, after the rows of a city changed. */
    public record Synced(String city) {}

    @ApplicationScoped
    static class Grants implements PanacheRepositoryBase<UnitGrantRow, String> {
        void add(String unitId, String permission) {
            var row = new UnitGrantRow();
            row.unitId = unitId;
            row.permission = permission;
            persist(row);
        }
    }
}
