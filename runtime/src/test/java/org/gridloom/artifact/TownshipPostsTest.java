package org.gridloom.artifact;

import static org.gridloom.testing.SecondCity.CITY;
import static org.gridloom.testing.SecondCity.EAST;
import static org.gridloom.testing.SecondCity.WEST;
import static org.gridloom.testing.SecondCity.files;
import static org.gridloom.testing.SecondCity.send;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.TestCities;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A post that a township defines is one of that township. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class TownshipPostsTest {
    private static final String POST = """
            kind: post/v1
            name: watcher
            title: {zh: 瞭望员, en: Watcher}
            units: [township]
            permissions: [config.read]
            """;
    private static final String FILE = "tenant-configs/" + EAST + "/posts/watcher.yaml";

    @Inject
    SecondCity city;

    @Inject
    TestCities cities;

    @Test
    void itPermitsNothingInAnother() {
        city.build();
        var sent = files();
        sent.put(FILE, POST);
        send("yz-city", "apply", sent).statusCode(200);
        cities.person(CITY, "yz-watcher-east", "测试瞭望员", "watcher", "shugang.east");
        cities.person(CITY, "yz-watcher-west", "测试瞭望员", "watcher", "shugang.west");
        read("yz-watcher-east", EAST, 200);
        read("yz-watcher-west", WEST, 403);
    }

    @Test
    void twoTownshipsCannotMeanDifferentPostsByOneName() {
        city.build();
        var sent = files();
        sent.put(FILE, POST);
        sent.put("tenant-configs/" + WEST + "/posts/watcher.yaml", POST);
        send("yz-city", "plan", sent).statusCode(200).body("findings.code", hasItem("NAME_TAKEN"));
    }

    private static void read(String login, String node, int status) {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of(login))
                .get("/api/config/artifacts?node=" + node)
                .then()
                .statusCode(status);
    }
}
