package org.gridloom.casefile;

import java.util.Map;
import java.util.Optional;

/**
 * Where something is.
 *
 * @param longitude degrees, CGCS2000
 * @param latitude degrees, CGCS2000
 * @param address in words, may be empty
 */
public record Position(double longitude, double latitude, String address) {
    /** The first answer that is a place, as forms write it: {@code {lon, lat, address}}. */
    static Optional<Position> in(Map<String, Object> answers) {
        for (Object answer : answers.values()) {
            if (answer instanceof Map<?, ?> place
                    && place.get("lon") instanceof Number longitude
                    && place.get("lat") instanceof Number latitude) {
                String address = place.get("address") instanceof String text ? text : "";
                return Optional.of(new Position(longitude.doubleValue(), latitude.doubleValue(), address));
            }
        }
        return Optional.empty();
    }

    public Position {
        if (!(longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("not on earth: " + longitude + "," + latitude);
        }
        if (address.length() > 200) {
            address = address.substring(0, 200);
        }
    }
}
