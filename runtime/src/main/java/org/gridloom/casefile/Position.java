package org.gridloom.casefile;

/**
 * Where something is.
 *
 * @param longitude degrees, CGCS2000
 * @param latitude degrees, CGCS2000
 * @param address in words, may be empty
 */
public record Position(double longitude, double latitude, String address) {
    public Position {
        if (!(longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("not on earth: " + longitude + "," + latitude);
        }
        if (address.length() > 200) {
            address = address.substring(0, 200);
        }
    }
}
