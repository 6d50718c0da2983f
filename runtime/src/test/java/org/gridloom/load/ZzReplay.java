package org.gridloom.load;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.*;
import java.util.regex.*;
import javax.sql.DataSource;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(StatementsBench.Counted.class)
class ZzReplay {
    @Inject
    DataSource dataSource;

    static long ticks() throws Exception {
        long sum = 0;
        for (var p : ProcessHandle.current().descendants().toList()) {
            String s = Files.readString(Path.of("/proc/" + p.pid() + "/stat"));
            String[] f = s.substring(s.lastIndexOf(')') + 2).split(" ");
            sum += Long.parseLong(f[11]) + Long.parseLong(f[12]);
        }
        return sum;
    }

    @Test
    void replay() throws Exception {
        String note = "测".repeat(300);
        Map<String, Object> answers = Map.of("kind", "road", "amount", 7, "note", note);
        for (int r = 0; r < 2; r++) flow(note, answers);
        StatementLog.clear();
        flow(note, answers);
        List<String> sent = StatementLog.sent();
        Files.write(Path.of("/tmp/h1.sql"), sent.stream().map(s -> s.replace("\n", " ")).toList());
        System.out.println("ZZ statements of one instance with looks: " + sent.size());
        StatementLog.leave();
        Set<String> base = new HashSet<>();
        try (Connection c = dataSource.getConnection(); var st = c.createStatement()) {
            for (String q : List.of("SELECT id FROM person", "SELECT id FROM org_unit", "SELECT id FROM place_node")) {
                try (var rs = st.executeQuery(q)) {
                    while (rs.next()) base.add(rs.getString(1));
                }
            }
        }
        Pattern uuid = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
        try (Connection c = dataSource.getConnection()) {
            c.setAutoCommit(true);
            loop(c, sent, uuid, base, 100, 0);
            for (String mode : List.of("all", "noautocommit", "all", "noautocommit")) {
                List<String> run = mode.equals("all") ? sent : sent.stream().filter(s -> !s.startsWith("SET autocommit")).toList();
                if (!mode.equals("all")) c.setAutoCommit(false);
                long t = ticks(), n = System.nanoTime();
                loop(c, run, uuid, base, 150, n);
                System.out.printf("ZZ %s: %d statements, database %.2f ms an instance, wall %.1f%n", mode, run.size(), (ticks() - t) * 10.0 / 150, (System.nanoTime() - n) / 1e6 / 150);
                if (!mode.equals("all")) { c.commit(); c.setAutoCommit(true); }
            }
            var seen = new HashSet<String>();
            for (String s : sent) {
                String key = s.substring(0, Math.min(90, s.length()));
                if (!s.toLowerCase().startsWith("select") || !seen.add(key)) continue;
                try (var st = c.createStatement()) {
                    long t = ticks();
                    for (int i = 0; i < 1500; i++) { try (var rs = st.executeQuery(s.replace(" FOR UPDATE", ""))) { } }
                    double text = (ticks() - t) * 10.0 / 1500;
                    System.out.printf("ZZ %.3f ms %s%n", text, s.replaceAll("select .* from ", "select … from ").substring(0, Math.min(200, s.replaceAll("select .* from ", "select … from ").length())));
                }
            }
        }
    }

    static void loop(Connection c, List<String> sent, Pattern uuid, Set<String> base, int times, long salt) throws Exception {
        for (int k = 0; k < times; k++) {
            var map = new HashMap<String, String>();
            String nr = String.format("%05d", Math.abs((int) (System.nanoTime() / 1000 % 100000)));
            try (var st = c.createStatement()) {
                for (String s : sent) {
                    var m = uuid.matcher(s);
                    var b = new StringBuilder();
                    while (m.find()) {
                        String id = m.group();
                        m.appendReplacement(b, base.contains(id) ? id : map.computeIfAbsent(id, i -> {
                            String r = UUID.randomUUID().toString();
                            return i.charAt(14) == '7' ? String.format("%012x", System.nanoTime() / 1000).substring(0, 8) + "-" + r.substring(9) : r;
                        }));
                    }
                    m.appendTail(b);
                    String q = b.toString().replaceAll("'(WG[0-9]{8})[0-9]{5}'", "'$1" + nr + k + "'").replaceAll("follow_code='[^']*'", "follow_code='" + nr + "x" + k + "'");
                    if (q.startsWith("insert into casefile")) {
                        q = q.replaceAll("'[A-Za-z0-9_-]{20}'", "'" + UUID.randomUUID().toString().substring(0, 20) + "'");
                    }
                    st.execute(q);
                }
            }
        }
    }

    private void flow(String note, Map<String, Object> answers) {
        String number = as("member-1").body(Map.of("caseType", "bench-flow", "answers", Map.of("summary", note))).post("/api/cases").then().statusCode(201).extract().path("number");
        for (int i = 0; i < 5; i++) {
            var rows = as("town-1").get("/api/tasks?tab=todo&q=" + number).then().statusCode(200).extract().jsonPath();
            String id = rows.getString("rows[0].id");
            int version = rows.getInt("rows[0].version");
            as("town-1").body(Map.of("version", version)).post("/api/tasks/" + id + "/claim").then().statusCode(org.hamcrest.Matchers.lessThan(300));
            as("town-1").body(Map.of("version", version + 1, "answers", answers)).post("/api/tasks/" + id + "/complete").then().statusCode(204);
        }
    }

    private static io.restassured.specification.RequestSpecification as(String login) {
        return given().auth().oauth2(Tokens.of(login)).contentType("application/json");
    }
}
