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
        return answers.values().stream()
                .filter(Map.class::isInstance)
                .map(answer -> (Map<?, ?>) answer)
                .filter(place -> place.get("lon") instanceof Number && place.get("lat") instanceof Number)
                .findFirst()
                .map(place -> new Position(
                        ((Number) place.get("lon")).doubleValue(),
                        ((Number) place.get("lat")).doubleValue(),
                        place.get("address") instanceof String address ? address : ""));
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
