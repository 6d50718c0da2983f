package org.gridloom.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A record in a list, masked for who looks.
 *
 * @param label what it is called
 * @param texts the text of each field the caller sees, in the order of the form
 */
public record RecordCard(
        String id,
        String type,
        String label,
        String node,
        Optional<String> placeId,
        String placeName,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        Instant changedAt,
        int version,
        Map<String, String> texts) {
    public RecordCard {
        texts = new LinkedHashMap<>(texts);
    }
}
