package org.gridloom.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.testing.SecondCity.CITY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.gridloom.artifact.ImportConfig;
import org.gridloom.artifact.SourceFile;
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.TestCities;

/** A matter for each rule a process can draw, in a village with two at the desk and one of the police. */
@ApplicationScoped
class DrawnPanels {
    private static final String PROCESS = "process-library/community-event/processes/micro-works.bpmn";
    private static final String TYPE = "process-library/community-event/case-types/micro-works.yaml";
    private static final String HOLDERS = "gridloom:seats=\"each-holder\"";
    private static final Map<String, String> DRAWN = Map.ofEntries(
            Map.entry("any", "gridloom:panel=\"any\" " + HOLDERS),
            Map.entry("all", "gridloom:panel=\"all\" " + HOLDERS),
            Map.entry("all-veto", "gridloom:panel=\"all\" gridloom:veto=\"true\" " + HOLDERS),
            Map.entry("quorum", "gridloom:panel=\"quorum:2\" " + HOLDERS),
            Map.entry("quorum-veto", "gridloom:panel=\"quorum:2\" gridloom:veto=\"true\" " + HOLDERS),
            Map.entry("share", "gridloom:panel=\"share:60\" " + HOLDERS),
            Map.entry("weight", "gridloom:panel=\"weight:2\" gridloom:weights=\"village-desk=2\""),
            Map.entry("weight-all", "gridloom:panel=\"weight:3\" gridloom:weights=\"village-desk=2\""),
            Map.entry("turn", "gridloom:panel=\"in-turn\" " + HOLDERS),
            Map.entry("turn-veto", "gridloom:panel=\"in-turn\" gridloom:veto=\"true\" " + HOLDERS),
            Map.entry("posts", "gridloom:panel=\"all\""),
            Map.entry(
                    "joint-timed",
                    "gridloom:panel=\"joint\" gridloom:lead=\"auxiliary-police\""
                            + " gridloom:assistDeadline=\"accept\" " + HOLDERS),
            Map.entry("joint", "gridloom:panel=\"joint\" gridloom:lead=\"auxiliary-police\" " + HOLDERS));
    private final SecondCity city;
    private final TestCities cities;
    private final ImportConfig importConfig;
    private boolean drawn;

    DrawnPanels(SecondCity city, TestCities cities, ImportConfig importConfig) {
        this.city = city;
        this.cities = cities;
        this.importConfig = importConfig;
    }

    /** Once for all tests of a run. */
    void draw() {
        if (drawn) {
            return;
        }
        city.build();
        var files = SecondCity.files();
        String process = files.getOrDefault(PROCESS, "");
        String type = files.getOrDefault(TYPE, "");
        DRAWN.forEach((name, rule) -> {
            files.put(
                    PROCESS.replace("micro-works", "panel-" + name),
                    process.replace("id=\"micro-works\"", "id=\"panel-" + name + "\"")
                            .replace("bpmnElement=\"micro-works\"", "bpmnElement=\"panel-" + name + "\"")
                            .replace("gridloom:panel=\"all\"", rule));
            files.put(
                    TYPE.replace("micro-works", "panel-" + name),
                    type.replace("name: micro-works", "name: panel-" + name)
                            .replace("process: micro-works", "process: panel-" + name));
        });
        city.within(() -> importConfig.apply(files.entrySet().stream()
                .map(f -> new SourceFile(f.getKey(), f.getValue()))
                .toList()));
        cities.person(CITY, "yz-desk-1", "测试值班一", "village-desk", "yz-east-v1");
        cities.person(CITY, "yz-desk-2", "测试值班二", "village-desk", "yz-east-v1");
        cities.person(CITY, "yz-police", "测试辅警", "auxiliary-police", "yz-east-v1");
        drawn = true;
    }

    static Desk reported(String rule) {
        return Desk.of(
                Desk.as("yz-member")
                        .body(Map.of(
                                "caseType",
                                "panel-" + rule,
                                "placeId",
                                "yz-east-v1-g1",
                                "answers",
                                Map.of(
                                        "works",
                                        "lamp",
                                        "summary",
                                        "楼道口增设一盏路灯",
                                        "location",
                                        Map.of("lon", 119.935, "lat", 32.495))))
                        .post("/api/cases")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("caseId"),
                "yz-member");
    }

    static void decided(Desk desk, String comesTo) {
        if (comesTo.equals("approve")) {
            assertThat(desk.require("yz-member").get("step")).isEqualTo("handle");
        } else {
            assertThat(desk.state()).isEqualTo("CLOSED");
        }
    }
}
