package org.gridloom.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What one node publishes, the other works with within a second; a node that dies while it publishes leaves the old or the new. */
class PublishNodesIT {
    private static final int ROUNDS = Integer.getInteger("gridloom.publish.rounds", 8);
    private static final int DEATHS = Integer.getInteger("gridloom.publish.deaths", 5);
    private static final Duration WITHIN = Duration.ofSeconds(1);
    private static final String NODE = "taizhou/hailing/chengdong";
    private static final String PATH = "tenant-configs/" + NODE + "/overlays/deadline/community-event.patch.yaml";

    @Test
    void theOtherNodeSeesAPublicationWithinASecond() throws Exception {
        try (var ground = Ground.open("publish-nodes")) {
            var publishes = ground.startNode();
            var sees = ground.startNode();
            var seen = new ArrayList<Long>();
            for (int round = 0; round < ROUNDS; round++) {
                String change = approved(publishes, text(round));
                String before = bundle(sees);
                long start = System.nanoTime();
                publish(publishes, change).orFail();
                long answered = System.nanoTime();
                while (bundle(sees).equals(before)) {
                    assertThat(System.nanoTime() - answered).isLessThan(WITHIN.toNanos());
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                seen.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            }
            System.out.println("publish to the other node, ms from the request: " + seen);
            assertThat(seen.subList(1, seen.size())).as("warm").allMatch(ms -> ms < WITHIN.toMillis());
        }
    }

    @Test
    void killNineWhileItPublishesLeavesTheOldOrTheNewWhole() throws Exception {
        try (var ground = Ground.open("publish-kill")) {
            var stays = ground.startNode();
            var dies = ground.startNode();
            var left = new ArrayList<String>();
            for (int death = 0; death < DEATHS; death++) {
                String change = approved(dies, text(death));
                String before = bundle(stays);
                var victim = dies;
                var answer = CompletableFuture.supplyAsync(() -> unanswered(victim, change));
                TimeUnit.MILLISECONDS.sleep(8L + 35L * death);
                victim.kill();
                int status = answer.get(60, TimeUnit.SECONDS);
                TimeUnit.SECONDS.sleep(1);
                var shown = stays.client("admin-1")
                        .get("/api/changes/" + change)
                        .orFail()
                        .json();
                boolean published = shown.path("state").asText().equals("published");
                left.add(published ? "new" : "old");
                assertThat(!bundle(stays).equals(before)).as("the pointer").isEqualTo(published);
                assertThat(inForce(stays).equals(text(death))).as("the file").isEqualTo(published);
                assertThat(published || status != 200)
                        .as("what was answered is true")
                        .isTrue();
                if (!published) {
                    publish(stays, change).orFail();
                    assertThat(inForce(stays)).isEqualTo(text(death));
                }
                if (death + 1 < DEATHS) {
                    dies = ground.startNode();
                }
            }
            System.out.println("killed while publishing, left: " + left);
        }
    }

    private static String text(int round) {
        return "kind: overlay/v1\ntarget: {kind: deadline, name: community-event}\npatch:\n  limits:\n"
                + "    - {id: handle, decision: null, limit: " + (round % 2 == 0 ? 2 : 3)
                + "wd}\n    - {id: verify, warn: "
                + (50 + round) + "}\n";
    }

    /** A change set of the township, handed in and approved by the city. */
    private static String approved(Node node, String text) throws IOException, InterruptedException {
        var admin = node.client("admin-1");
        String id = admin.post("/api/changes", Map.of("node", NODE, "title", "办理时限", "reason", "试"))
                .orFail()
                .json()
                .path("id")
                .asText();
        int version = file(node, id).path("version").asInt();
        admin.put("/api/changes/" + id + "/file", Map.of("path", PATH, "text", text, "version", version))
                .orFail();
        var submitted = admin.post("/api/changes/" + id + "/submit", Map.of("version", version(node, id)));
        submitted.orFail();
        var verdict = Map.of("verdict", "approve", "version", version(node, id));
        node.client("approver-1")
                .post("/api/changes/" + id + "/decide", verdict)
                .orFail();
        return id;
    }

    private static int version(Node node, String id) throws IOException, InterruptedException {
        return node.client("admin-1")
                .get("/api/changes/" + id)
                .orFail()
                .json()
                .path("version")
                .asInt();
    }

    private static JsonNode file(Node node, String id) throws IOException, InterruptedException {
        return node.client("admin-1")
                .get("/api/changes/" + id + "/file?path=" + PATH)
                .orFail()
                .json();
    }

    private static Client.Answer publish(Node node, String id) throws IOException, InterruptedException {
        return node.client("admin-1").post("/api/changes/" + id + "/publish", Map.of());
    }

    /** The status, or 0 when nobody answered any more. */
    private static int unanswered(Node node, String id) {
        try {
            return publish(node, id).status();
        } catch (IOException dead) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static String bundle(Node node) throws IOException, InterruptedException {
        return node.client("admin-1")
                .get("/api/config/artifacts?node=" + NODE)
                .orFail()
                .json()
                .path("bundle")
                .asText();
    }

    /** The text of the file as a fresh change set would find it. */
    private static String inForce(Node node) throws IOException, InterruptedException {
        var admin = node.client("admin-1");
        String id = admin.post("/api/changes", Map.of("node", NODE, "title", "看", "reason", ""))
                .orFail()
                .json()
                .path("id")
                .asText();
        return file(node, id).path("baseText").asText();
    }
}
