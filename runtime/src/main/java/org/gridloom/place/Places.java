package org.gridloom.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/**
 * The places of the current city (see {@link org.gridloom.tenant.CurrentTenant}); those of another city are not there.
 * Without a day, questions are about today.
 */
@ApplicationScoped
public class Places {
    private final PlaceRows rows;
    private final Clock clock;

    Places(PlaceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public Optional<Place> find(String id) {
        return find(id, today());
    }

    public Optional<Place> find(String id, LocalDate day) {
        return rows.at(id, day).map(PlaceRow::place);
    }

    /** Direct children, by id. */
    public List<Place> children(String id) {
        return rows.childrenOf(id, today()).stream().map(PlaceRow::place).toList();
    }

    /** The city first, the place itself last; empty when the place is unknown. */
    public List<Place> lineage(String id) {
        var line = new ArrayList<Place>();
        for (Optional<Place> at = find(id);
                at.isPresent();
                at = at.get().parentId().flatMap(this::find)) {
            line.add(0, at.get());
        }
        return List.copyOf(line);
    }

    /** The base grid a point lies in. Degrees in CGCS2000; a point on an edge belongs to one grid only. */
    public Optional<Place> gridAt(double lon, double lat) {
        return gridAt(lon, lat, today());
    }

    public Optional<Place> gridAt(double lon, double lat, LocalDate day) {
        return rows.gridsAround(lon, lat, day).stream()
                .filter(row -> row.ring().contains(lon, lat))
                .findFirst()
                .map(PlaceRow::place);
    }

    /** A point that stands for a place: the middle of the box around its boundary; empty without a boundary. */
    public Optional<Middle> middle(String id) {
        return rows.at(id, today())
                .map(PlaceRow::ring)
                .filter(ring -> !ring.corners().isEmpty())
                .map(ring -> new Middle((ring.least(0) + ring.most(0)) / 2, (ring.least(1) + ring.most(1)) / 2));
    }

    /** Degrees in CGCS2000. */
    public record Middle(double longitude, double latitude) {}

    /** Every place in a tenant and below it, widest first, then by id. */
    public List<Place> inTenant(TenantPath tenant) {
        return inTenant(tenant, today());
    }

    public List<Place> inTenant(TenantPath tenant, LocalDate day) {
        return rows.within(tenant, day).stream().map(PlaceRow::place).toList();
    }

    /**
     * Makes the places of a tenant and below equal to {@code places} from today on, in the caller's transaction. A changed
     * place stays the same place with a new period; one that is missing ends today.
     */
    @Transactional
    public void replaceAll(TenantPath tenant, List<PlaceDefinition> places) {
        rows.replaceAll(tenant, places, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
