package org.gridloom.wall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is asked of each endpoint that names something: by whom, about what, with which body. */
final class Probes {
    private static final String OTHER_CITY = "other-1";
    private static final String OTHER_CITY_CENTRE = "other-city-1";
    private static final String OTHER_TOWNSHIP = "town-2";
    /** Administers a township of the other city. */
    private static final String OTHER_ADMIN = "other-admin-1";

    private static final String TOWNSHIP = "taizhou/hailing/chengdong";
    private static final List<String> ALL_STRANGERS = List.of(OTHER_CITY, OTHER_CITY_CENTRE, OTHER_TOWNSHIP);

    static final Map<String, Probe> ALL = new LinkedHashMap<>();

    private Probes() {}

    /**
     * @param claimed whether the owner must hold the work item before
     * @param handling whether the case must stand at its second step, so that there is something to return to
     * @param closed whether the case must be closed
     */
    record Probe(
            String owner,
            List<String> strangers,
            Map<String, Object> body,
            String query,
            boolean claimed,
            boolean handling,
            boolean closed) {}

    static {
        operation("GET /api/instances/{id}", Map.of());
        operation("POST /api/instances/{id}/variables", Map.of("reason", "核对", "values", Map.of("urgency", "urgent")));
        operation("POST /api/incidents/{id}/retry", Map.of("reason", "对方已恢复"));
        operation("POST /api/incidents/{id}/skip", Map.of("reason", "电话已办", "values", Map.of()));
        ALL.put(
                "GET /api/processes/{name}/heat",
                new Probe(
                        "admin-1",
                        List.of(OTHER_CITY, OTHER_CITY_CENTRE, OTHER_ADMIN),
                        Map.of(),
                        "",
                        false,
                        false,
                        false));
        operation("POST /api/processes/{name}/suspend", Map.of("node", TOWNSHIP, "reason", "表单有误"));
        operation("POST /api/processes/{name}/resume", Map.of("node", TOWNSHIP, "reason", "已改正"));
        operation("GET /api/people/{id}", Map.of());
        operation(
                "PUT /api/people/{id}",
                Map.of(
                        "version",
                        0,
                        "name",
                        "张小网",
                        "posts",
                        List.of(Map.of("post", "grid-member", "unit", "chengdong-v1-g1"))));
        operation("POST /api/people/{id}/disable", Map.of("version", 0));
        operation("POST /api/people/{id}/enable", Map.of("version", 0));
        operation("POST /api/people/{id}/password", Map.of());
        operation("POST /api/stuck-events/{id}/retry", Map.of("reason", "已修复"));
        operation("POST /api/stuck-events/{id}/skip", Map.of("reason", "不再需要"));
        operation("GET /api/migrations/{id}", Map.of());
        operation("GET /api/migrations/{id}/items", Map.of());
        operation("POST /api/migrations/{id}/start", Map.of());
        operation("POST /api/migrations/{id}/cancel", Map.of());
        operation("POST /api/migrations/{id}/roll-back", Map.of());
        ChangeProbes.ALL.forEach(ALL::put);
        task("GET /api/tasks/{id}", Map.of());
        task("POST /api/tasks/{id}/claim", Map.of());
        task("POST /api/tasks/{id}/comment", Map.of("text", "看过现场"));
        task("POST /api/tasks/{id}/acts/{word}", Map.of("values", Map.of("text", List.of("看过现场"))));
        task("POST /api/tasks/{id}/complete", Map.of("answers", Map.of("decision", "handle")));
        task("POST /api/tasks/{id}/transfer", Map.of("toPersonId", "{colleague}", "reason", "换人办理"));
        ALL.put("POST /api/tasks/{id}/release", new Probe("leader-1", ALL_STRANGERS, Map.of(), "", true, false, false));
        ALL.put(
                "POST /api/tasks/{id}/return",
                new Probe("leader-1", ALL_STRANGERS, Map.of("reason", "情况不清"), "", false, true, false));
        ALL.put(
                "POST /api/copies/{id}/recall",
                new Probe("leader-1", ALL_STRANGERS, Map.of(), "", false, false, false));
        ALL.put("POST /api/copies/{id}/read", new Probe("member-1", ALL_STRANGERS, Map.of(), "", false, false, false));
        ALL.put("GET /api/cases/{id}", new Probe("member-1", ALL_STRANGERS, Map.of(), "", false, false, false));
        caseAct("GET /api/cases/{id}/acts", Map.of());
        caseAct("GET /api/cases/{id}/similar", Map.of());
        caseAct("GET /api/cases/{id}/clocks", Map.of());
        caseAct("POST /api/cases/{id}/acts/{word}", Map.of("version", 0, "values", Map.of()));
        ALL.put(
                "POST /api/cases/{id}/rate",
                new Probe("member-1", ALL_STRANGERS, Map.of("stars", 5), "", false, false, true));
        ALL.put("GET /api/files/{id}", new Probe("leader-1", ALL_STRANGERS, Map.of(), "", false, false, false));
        // A category is the same word everywhere: only a city without it can be told that it is not there.
        ALL.put(
                "GET /api/case-types/{name}/form",
                new Probe("member-1", List.of(OTHER_CITY, OTHER_CITY_CENTRE), Map.of(), "", false, false, false));
        ALL.put(
                "GET /api/config/artifacts/{kind}/{name}",
                new Probe("admin-1", ALL_STRANGERS, Map.of(), "?node=taizhou/hailing/chengdong", false, false, false));
    }

    static {
        RecordProbes.ALL.forEach(ALL::put);
    }

    private static void operation(String operation, Map<String, Object> body) {
        ALL.put(
                operation,
                new Probe(
                        "admin-1",
                        List.of(OTHER_CITY, OTHER_CITY_CENTRE, OTHER_TOWNSHIP, OTHER_ADMIN),
                        body,
                        "",
                        false,
                        false,
                        false));
    }

    private static void caseAct(String operation, Map<String, Object> body) {
        ALL.put(operation, new Probe("town-1", ALL_STRANGERS, body, "", false, false, false));
    }

    private static void task(String operation, Map<String, Object> body) {
        ALL.put(operation, new Probe("leader-1", ALL_STRANGERS, body, "", false, false, false));
    }
}
