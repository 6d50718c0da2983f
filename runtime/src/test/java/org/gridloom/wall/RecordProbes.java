package org.gridloom.wall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.wall.Probes.Probe;

/** What is asked of the endpoints of records; each call meets a fresh one of the first township. */
final class RecordProbes {
    private static final List<String> STRANGERS = List.of("other-1", "other-city-1", "town-2");
    /** A type is the same word in every township of the city. */
    private static final List<String> OTHER_CITY = List.of("other-1", "other-city-1");

    static final Map<String, Probe> ALL = new LinkedHashMap<>();

    private RecordProbes() {}

    static {
        record("GET /api/records/{id}", Map.of());
        record("GET /api/records/{id}/history", Map.of());
        record("PUT /api/records/{id}", Map.of("changes", Map.of("note", "已核对")));
        record("POST /api/records/{id}/end", Map.of());
        record("POST /api/records/{id}/relations", Map.of("relation", "address", "to", "{address}"));
        record("POST /api/records/{id}/relations/{relation}/end", Map.of());
        record("POST /api/records/{id}/reveal", Map.of("field", "owner", "reason", "核对产权"));
        record("GET /api/records/imports/{id}", Map.of());
        record("POST /api/records/imports/{id}/keep", Map.of("goodOnly", true));
        record("POST /api/records/imports/{id}/drop", Map.of());
        type("GET /api/records/types/{type}", Map.of());
        type("POST /api/records/types/{type}", Map.of("answers", Map.of("code", "{code}", "use", "1")));
        type("POST /api/records/types/{type}/check", Map.of("answers", Map.of()));
        type("POST /api/records/types/{type}/find", Map.of());
        type("POST /api/records/types/{type}/export", Map.of("format", "csv"));
        type("GET /api/records/types/{type}/template", Map.of());
        type("POST /api/records/types/{type}/import", Map.of());
    }

    private static void record(String operation, Map<String, Object> body) {
        ALL.put(operation, new Probe("town-1", STRANGERS, body, "", false, false, false));
    }

    private static void type(String operation, Map<String, Object> body) {
        ALL.put(operation, new Probe("town-1", OTHER_CITY, body, "", false, false, false));
    }
}
