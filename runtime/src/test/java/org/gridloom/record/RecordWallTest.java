package org.gridloom.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.record.Register.add;
import static org.gridloom.record.Register.as;
import static org.gridloom.record.Register.code;
import static org.gridloom.record.Register.filter;
import static org.gridloom.record.Register.ids;
import static org.gridloom.record.Register.number;
import static org.gridloom.record.Register.person;
import static org.gridloom.record.Register.tryAdd;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.TestCities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody sees, changes or guesses records of another city, township or grid. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RecordWallTest {
    @Inject
    TestCities cities;

    @BeforeEach
    void aSecondCity() {
        cities.build();
    }

    @Test
    void everyUseCaseTreatsAForeignRecordAsNotThere() {
        String id = person("member-1", "测试墙", number(), "13900000009");
        for (String stranger : List.of("town-2", "village-2", "other-1", "other-city-1")) {
            for (int status : List.of(
                    as(stranger).get("/api/records/" + id).statusCode(),
                    as(stranger).get("/api/records/" + id + "/history").statusCode(),
                    as(stranger)
                            .body(Map.of("version", 0, "changes", Map.of("kind", "1")))
                            .put("/api/records/" + id)
                            .statusCode(),
                    as(stranger)
                            .body(Map.of("version", 0))
                            .post("/api/records/" + id + "/end")
                            .statusCode(),
                    as(stranger)
                            .body(Map.of("field", "number", "reason", "想看一看"))
                            .post("/api/records/" + id + "/reveal")
                            .statusCode(),
                    as(stranger)
                            .body(Map.of("relation", "household", "to", id))
                            .post("/api/records/" + id + "/relations")
                            .statusCode())) {
                assertThat(status).as(stranger).isIn(403, 404);
            }
        }
    }

    @Test
    void searchFindsNothingBeyondTheOwnGround() {
        String number = number();
        String id = person("member-1", "测试界", number, "13900000010");
        assertThat(ids("town-2", "person", filter("number", "IS", number))).isEmpty();
        assertThat(ids("village-1", "person", filter("number", "IS", number))).containsExactly(id);
        assertThat(ids("city-1", "person", filter("number", "IS", number))).containsExactly(id);
    }

    @Test
    void theSameNumberInAnotherTownshipIsNotToldOf() {
        String number = number();
        person("member-1", "测试同", number, "13900000011");
        person("town-2", "测试同", number, "13900000011");
    }

    @Test
    void nothingIsPutOnForeignGroundOrHungOnAForeignRecord() {
        tryAdd("town-2", "person", Map.of("name", "测试越", "kind", "1"), Map.of("placeId", "chengdong-v1-g1"))
                .then()
                .statusCode(422);
        String house = add("member-1", "house", Map.of("code", code("H"), "use", "1"), Map.of());
        tryAdd(
                        "town-2",
                        "household",
                        Map.of("number", code("HH"), "head", "测试越"),
                        Map.of("relations", Map.of("house", house)))
                .then()
                .statusCode(422);
    }

    @Test
    void aTypeAndAFieldAreSeenByTheirPostsOnly() {
        String person = person("member-1", "测试岗", number(), "13900000012");
        Map<String, Object> answers = Map.of("kind", "1", "level", "1", "situation", "每月走访一次");
        Map<String, Object> related = Map.of("relations", Map.of("person", person));
        tryAdd("member-1", "person-of-concern", answers, related).then().statusCode(404);
        tryAdd("village-1", "person-of-concern", answers, related).then().statusCode(422);
        String id = add("town-1", "person-of-concern", answers, related);
        as("member-1").get("/api/records/" + id).then().statusCode(404);
        as("city-1").get("/api/records/" + id).then().statusCode(404);
        assertThat(as("member-1").get("/api/records/types").jsonPath().getList("name"))
                .doesNotContain("person-of-concern");
        assertThat(as("leader-1").get("/api/records/" + id).jsonPath().getList("fields.name"))
                .doesNotContain("situation");
        assertThat(as("town-1").get("/api/records/" + id).jsonPath().getList("fields.name"))
                .contains("situation");
        assertThat(as("member-1").get("/api/records/" + person).jsonPath().getList("related"))
                .isEmpty();
        as("leader-1")
                .body(Map.of("version", 0, "changes", Map.of("level", "2")))
                .put("/api/records/" + id)
                .then()
                .statusCode(403);
    }
}
