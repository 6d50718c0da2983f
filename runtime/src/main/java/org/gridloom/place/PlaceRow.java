package org.gridloom.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.gridloom.shared.Ids;
import org.gridloom.tenant.TenantPath;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One period of a place in which nothing about it changed; {@code placeId} is the place itself. */
@Entity
@Table(name = "place_node")
class PlaceRow {
    @Id
    @Column(name = "id")
    String id = Ids.next();

    @TenantId
    @Column(name = "city")
    @Nullable
    String city;

    @Column(name = "place_id")
    String placeId = "";

    @Column(name = "tenant_path")
    String tenantPath = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    PlaceLevel level = PlaceLevel.GRID;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    PlaceKind kind = PlaceKind.BASE;

    @Column(name = "code")
    @Nullable
    String code;

    @Column(name = "name")
    String name = "";

    @Column(name = "parent_id")
    @Nullable
    String parentId;

    @Column(name = "sample")
    boolean sample;

    @Column(name = "boundary")
    @Nullable
    String boundary;

    /** The box around the boundary, so that the database can leave most grids out. */
    @Column(name = "west")
    @Nullable
    Double west;

    @Column(name = "east")
    @Nullable
    Double east;

    @Column(name = "south")
    @Nullable
    Double south;

    @Column(name = "north")
    @Nullable
    Double north;

    @Column(name = "valid_from")
    LocalDate validFrom = LocalDate.EPOCH;

    /** First day on which it no longer holds. */
    @Column(name = "valid_to")
    @Nullable
    LocalDate validTo;

    void take(PlaceDefinition definition) {
        Place place = definition.place();
        placeId = place.id();
        tenantPath = place.tenant().value();
        level = place.level();
        kind = definition.kind();
        code = definition.code().orElse(null);
        name = place.name();
        parentId = place.parentId().orElse(null);
        sample = place.sample();
        if (!definition.boundary().isEmpty()) {
            var ring = new Ring(definition.boundary());
            boundary = ring.json();
            west = ring.least(0);
            east = ring.most(0);
            south = ring.least(1);
            north = ring.most(1);
        } else {
            boundary = null;
            west = east = south = north = null;
        }
    }

    Place place() {
        return new Place(placeId, TenantPath.of(tenantPath), level, name, Optional.ofNullable(parentId), sample);
    }

    PlaceDefinition definition() {
        return new PlaceDefinition(place(), kind, Optional.ofNullable(code), ring().corners());
    }

    Ring ring() {
        return boundary == null ? Ring.NONE : Ring.parse(boundary);
    }
}
