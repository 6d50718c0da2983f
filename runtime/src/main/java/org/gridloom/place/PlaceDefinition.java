package org.gridloom.place;

import java.util.List;
import java.util.Optional;

/**
 * A place as configuration declares it; {@link Places#replaceAll} makes it so.
 *
 * @param code division code, an attribute that may change
 * @param boundary outer ring of [longitude, latitude] pairs in CGCS2000 degrees; empty when unknown
 */
public record PlaceDefinition(Place place, PlaceKind kind, Optional<String> code, List<List<Double>> boundary) {
    public PlaceDefinition {
        boundary = boundary.stream().map(List::copyOf).toList();
        if (!boundary.isEmpty() && boundary.size() < 3) {
            throw new IllegalArgumentException("a boundary has at least three corners: " + place.id());
        }
        for (List<Double> corner : boundary) {
            if (corner.size() != 2) {
                throw new IllegalArgumentException("a corner is [longitude, latitude]: " + place.id());
            }
        }
    }

    public PlaceDefinition(Place place) {
        this(place, PlaceKind.BASE, Optional.empty(), List.of());
    }
}
