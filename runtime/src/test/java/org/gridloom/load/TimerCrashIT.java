package org.gridloom.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Timers of processes fire once: while two nodes look at the same clock, when one of them is killed with {@code kill -9} among
 * firing timers, and for those that came due while nobody was there. The shipped flow gets a reminder beside its first step.
 */
class TimerCrashIT {
    private static final int CASES = Integer.getInteger("gridloom.timers.cases", 60);
    private static final String FLOW = "process-library/community-event/processes/event-leg.bpmn";
    private static final String DUE = "SELECT COUNT(*) FROM process_timer WHERE due <= UTC_TIMESTAMP(3)";
    private static final String REMINDERS = "SELECT COUNT(*) FROM work_item WHERE step = 'remind'";
    private static final String REMINDER = """
            <bpmn:boundaryEvent id="TooQuiet" attachedToRef="accept" cancelActivity="false">
              <bpmn:outgoing>to_remind</bpmn:outgoing>
              <bpmn:timerEventDefinition>
                <bpmn:timeDuration>PT1H</bpmn:timeDuration>
              </bpmn:timerEventDefinition>
            </bpmn:boundaryEvent>
            <bpmn:userTask id="remind" name="提醒" gridloom:form="event-accept" gridloom:posts="grid-leader" gridloom:of="leg-unit">
              <bpmn:incoming>to_remind</bpmn:incoming>
              <bpmn:outgoing>to_reminded</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:endEvent id="Reminded">
              <bpmn:incoming>to_reminded</bpmn:incoming>
            </bpmn:endEvent>
            <bpmn:sequenceFlow id="to_remind" sourceRef="TooQuiet" targetRef="remind" />
            <bpmn:sequenceFlow id="to_reminded" sourceRef="remind" targetRef="Reminded" />
            """;

    @TempDir
    Path files;

    @Test
    void timersFireOnceOverTwoNodesAndACrash() throws Exception {
        withReminder();
        try (var ground = Ground.open("timers", files);
                var facts = ground.facts()) {
            Node survivor = ground.startNode();
            Node killed = ground.startNode();
            for (int i = 0; i < CASES; i++) {
                (i % 2 == 0 ? survivor : killed)
                        .client("member-1")
                        .report("timer-" + i)
                        .orFail();
            }
            assertThat(facts.number("SELECT COUNT(*) FROM process_timer") + facts.number(REMINDERS))
                    .as("each case waits for its timer or has been reminded")
                    .isEqualTo(CASES);

            dueNow(facts, CASES / 6);
            waitForReminders(facts, 1);
            dueNow(facts, CASES / 2);
            killed.kill();
            assertThat(facts.becomesZero(DUE, 30)).as("the other node went on").isTrue();
            survivor.kill();
            assertThat(facts.number(REMINDERS)).as("some are still waiting").isLessThan(CASES);

            dueNow(facts, CASES);
            Node next = ground.startNode();
            assertThat(facts.becomesZero(DUE, 30))
                    .as("those that came due while nobody was there")
                    .isTrue();
            TimeUnit.SECONDS.sleep(2);
            assertThat(next.log()).doesNotContain("could not fire");
            assertThat(facts.strings("SELECT c.id FROM casefile c LEFT JOIN work_item w ON w.case_id = c.id"
                            + " AND w.step = 'remind' GROUP BY c.id HAVING COUNT(w.id) <> 1"))
                    .as("cases that were not reminded exactly once")
                    .isEmpty();
            assertThat(facts.number("SELECT COUNT(*) FROM casefile")).isEqualTo(CASES);
            assertThat(facts.number("SELECT COUNT(*) FROM process_timer")).isZero();
        }
    }

    private static void waitForReminders(StoredFacts facts, int wanted) throws Exception {
        for (int tries = 0; tries < 600 && facts.number(REMINDERS) < wanted; tries++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(facts.number(REMINDERS)).isGreaterThanOrEqualTo(wanted);
    }

    /** So that many fire in the same second as the kill: only the date moves, firing is the servers' own business. */
    private static void dueNow(StoredFacts facts, int most) throws Exception {
        List<String> waiting = facts.strings("SELECT id FROM process_timer ORDER BY id");
        for (String id : waiting.subList(0, Math.min(most, waiting.size()))) {
            facts.change("UPDATE process_timer SET due = UTC_TIMESTAMP(3) WHERE id = ?", id);
        }
    }

    private void withReminder() throws IOException {
        Folders.copyShipped(files);
        Path flow = files.resolve(FLOW);
        String drawn = Files.readString(flow);
        String marker = "<bpmn:sequenceFlow id=\"to_accept\"";
        assertThat(drawn).containsOnlyOnce(marker);
        Files.writeString(flow, drawn.replace(marker, REMINDER + marker));
    }
}
