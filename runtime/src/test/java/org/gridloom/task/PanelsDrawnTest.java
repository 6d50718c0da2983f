package org.gridloom.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.gridloom.deadline.DeadlineClock;
import org.gridloom.outbox.RelayOutbox;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every rule a process can draw for a step of several people, from the drawing to the end of the step, over HTTP on a real
 * database: two of the village's desk and one of its police.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PanelsDrawnTest {
    @Inject
    DrawnPanels drawn;

    @Inject
    SettableClock clock;

    @Inject
    DeadlineClock deadlineClock;

    @Inject
    RelayOutbox relay;

    @BeforeEach
    void theRulesAreDrawn() {
        drawn.draw();
    }

    @AfterEach
    void theClockStandsWhereItStood() {
        clock.reset();
    }

    /** Each line: the rule, who says what in which order, what it comes to, who was not needed any more. */
    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "any,         desk-1 agree,                                        approve, desk-2 police",
                "any,         police disagree,                                     reject,  desk-1 desk-2",
                "all,         desk-1 disagree + desk-2 agree + police agree,       reject,  -",
                "all,         desk-1 agree + desk-2 agree + police agree,          approve, -",
                "all-veto,    desk-2 agree + desk-1 disagree,                      reject,  police",
                "quorum,      desk-1 disagree + desk-2 agree + police agree,       approve, -",
                "quorum,      desk-1 agree + police agree,                         approve, desk-2",
                "quorum,      desk-1 disagree + police disagree,                   reject,  desk-2",
                "quorum-veto, desk-1 agree + police disagree,                      reject,  desk-2",
                "share,       desk-1 agree + police agree,                         approve, desk-2",
                "share,       desk-1 disagree + desk-2 disagree,                   reject,  police",
                "weight,      police disagree + desk-2 agree,                      approve, -",
                "weight,      desk-1 disagree,                                     reject,  police",
                "weight-all,  police disagree,                                     reject,  desk-1 desk-2",
                "weight-all,  police agree + desk-1 agree,                         approve, -",
                "posts,       desk-2 agree + police agree,                         approve, desk-1",
                "joint,       desk-1 disagree + desk-2 disagree + police agree,    approve, -",
                "joint,       desk-1 agree + desk-2 agree + police disagree,       reject,  -"
            })
    void theStepIsDecidedAsItsRuleSays(String rule, String said, String comesTo, String notNeeded) {
        var desk = DrawnPanels.reported(rule);
        for (String word : said.split(" \\+ ")) {
            assertThat(desk.find("yz-member")).as("not decided before " + word).isEmpty();
            assertThat(desk.state()).isEqualTo("OPEN");
            desk.complete("yz-" + word.split(" ")[0], word.split(" ")[1]).then().statusCode(204);
        }
        DrawnPanels.decided(desk, comesTo);
        for (String login : notNeeded == null ? new String[0] : notNeeded.split(" ")) {
            assertThat(desk.find("yz-" + login)).as(login).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"turn", "turn-veto"})
    void inTurnOneAfterTheOtherIsAskedAndOneNoIsWaitedForOrNot(String rule) {
        var desk = DrawnPanels.reported(rule);
        var asked = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var now = Stream.of("yz-desk-1", "yz-desk-2", "yz-police")
                    .filter(login -> desk.find(login).isPresent())
                    .toList();
            assertThat(now).as("one at a time").hasSize(1);
            assertThat(asked).doesNotContain(now.get(0));
            asked.addAll(now);
            desk.complete(now.get(0), i == 1 ? "disagree" : "agree").then().statusCode(204);
            if (i == 1 && rule.endsWith("veto")) {
                break;
            }
        }
        DrawnPanels.decided(desk, "reject");
        assertThat(asked).hasSize(rule.endsWith("veto") ? 2 : 3);
    }

    @Test
    void theLeadWaitsForTheAssistantsUntilTheTimeOfTheStepIsOver() {
        var desk = DrawnPanels.reported("joint");
        assertThat(desk.find("yz-police")).as("the assistants first").isEmpty();
        desk.complete("yz-desk-1", "agree").then().statusCode(204);
        assertThat(desk.find("yz-police")).isEmpty();
        clock.forward(Duration.ofDays(60));
        deadlineClock.tick();
        relay.run();
        assertThat(desk.find("yz-desk-2")).as("whose time is over").isEmpty();
        desk.complete("yz-police", "agree").then().statusCode(204);
        DrawnPanels.decided(desk, "approve");
    }

    @Test
    void assistantsMayHaveATimeOfTheirOwnAfterWhichTheLeadGoesOn() {
        var desk = DrawnPanels.reported("joint-timed");
        var due = (String) desk.require("yz-desk-1").get("dueAt");
        desk.complete("yz-desk-1", "agree").then().statusCode(204);
        clock.set(java.time.Instant.parse(due).plusSeconds(60));
        deadlineClock.tick();
        relay.run();
        assertThat(desk.find("yz-desk-2")).as("whose time is over").isEmpty();
        var lead = desk.require("yz-police");
        assertThat(java.time.Instant.parse((String) lead.get("dueAt")))
                .as("the step has its own, longer time")
                .isAfter(clock.instant());
        desk.complete("yz-police", "agree").then().statusCode(204);
        DrawnPanels.decided(desk, "approve");
    }
}
