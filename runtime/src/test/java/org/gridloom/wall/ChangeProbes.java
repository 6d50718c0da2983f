package org.gridloom.wall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.wall.Probes.Probe;

/** What is asked of the endpoints of change sets; each call meets a fresh one of the first township, in the state it needs. */
final class ChangeProbes {
    private static final List<String> STRANGERS = List.of("other-1", "other-city-1", "town-2", "other-admin-1");
    static final Map<String, Probe> ALL = new LinkedHashMap<>();

    private ChangeProbes() {}

    static {
        change("GET /api/changes/{id}", Map.of());
        change("PUT /api/changes/{id}", Map.of("title", "改题"));
        ALL.put(
                "DELETE /api/changes/{id}",
                new Probe("admin-1", STRANGERS, Map.of(), "?version=2", false, false, false));
        change("POST /api/changes/{id}/undo", Map.of());
        change("POST /api/changes/{id}/redo", Map.of());
        change("POST /api/changes/{id}/import", Map.of());
        change("GET /api/changes/{id}/findings", Map.of());
        change("GET /api/changes/{id}/diff", Map.of());
        file("GET /api/changes/{id}/file", "?path=" + StandingChange.PATH);
        change("PUT /api/changes/{id}/file", Map.of("path", StandingChange.PATH, "text", "x"));
        file("DELETE /api/changes/{id}/file", "?version=2&path=" + StandingChange.PATH);
        change("POST /api/changes/{id}/file/reset", Map.of("path", StandingChange.PATH));
        file("GET /api/changes/{id}/effective", "?kind=deadline&name=community-event");
        change("POST /api/changes/{id}/submit", Map.of());
        change("POST /api/changes/{id}/withdraw", Map.of());
        change("GET /api/changes/{id}/diff", Map.of());
        change("GET /api/campaigns/{id}", Map.of());
        change("POST /api/campaigns/{id}/apply", Map.of());
        change("POST /api/campaigns/{id}/units/{node}/choices", Map.of("choices", List.of()));
        change("POST /api/packages/keys/{key}/revoke", Map.of());
        change("GET /api/changes/{id}/review", Map.of());
        change("POST /api/changes/{id}/comments", Map.of("text", "看过"));
        change("POST /api/changes/{id}/comments/{comment}/resolve", Map.of());
        by("approver-1", "POST /api/changes/{id}/conditions/{condition}/met", Map.of("note", "已办"));
        by("approver-1", "POST /api/changes/{id}/decide", Map.of("verdict", "approve"));
        change("POST /api/changes/{id}/publish", Map.of());
        by("wall-urgent", "POST /api/changes/{id}/emergency", Map.of("reason", "台风"));
        change("GET /api/changes/{id}/proofs", Map.of());
        change("POST /api/changes/{id}/proofs", Map.of("cases", true));
        change("DELETE /api/changes/{id}/proofs/{proof}", Map.of());
        change("POST /api/publications/{id}/roll-back", Map.of("reason", "有误"));
    }

    private static void change(String operation, Map<String, Object> body) {
        ALL.put(operation, new Probe("admin-1", STRANGERS, body, "", false, false, false));
    }

    private static void by(String owner, String operation, Map<String, Object> body) {
        ALL.put(operation, new Probe(owner, STRANGERS, body, "", false, false, false));
    }

    private static void file(String operation, String query) {
        ALL.put(operation, new Probe("admin-1", STRANGERS, Map.of(), query, false, false, false));
    }
}
