package org.gridloom.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.testing.SecondCity.CITY;
import static org.gridloom.testing.SecondCity.EAST;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.artifact.ImportConfig;
import org.gridloom.artifact.SourceFile;
import org.gridloom.deadline.DeadlineMoved;
import org.gridloom.deadline.DeadlineRules;
import org.gridloom.deadline.DeadlineView;
import org.gridloom.deadline.Deadlines;
import org.gridloom.deadline.DeadlinesRederived;
import org.gridloom.deadline.StartDeadline;
import org.gridloom.deadline.count.Limit;
import org.gridloom.outbox.Delivered;
import org.gridloom.outbox.EventLog;
import org.gridloom.shared.Ids;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The notice of a year is published: open limits that were counted over it provisionally are reckoned anew. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PublishYearTest {
    private static final String YEAR = "rule-packs/core/calendars/cn-statutory-2027.yaml";
    private static final String HOURS = "rule-packs/core/calendars/working-time.yaml";
    private static final TenantPath NODE = TenantPath.of(EAST);

    private final List<String> started = new ArrayList<>();

    @Inject
    SecondCity city;

    @Inject
    ImportConfig importConfig;

    @Inject
    EffectiveConfigs configs;

    @Inject
    Deadlines deadlines;

    @Inject
    EventLog eventLog;

    @Inject
    SettableClock clock;

    @BeforeEach
    void lastDaysOfTheYear() {
        clock.set("2026-12-28T09:00:00+08:00");
        city.build();
    }

    /** So that what one test began is not moved by the years another one publishes. */
    @AfterEach
    void asBefore() {
        started.forEach(subject -> city.within(() -> {
            deadlines.stop(subject);
            return subject;
        }));
        city.build();
        clock.reset();
    }

    @Test
    void everyOpenProvisionalLimitIsReckonedAnewAndSaysWhichMoved() {
        String over = start("5wd");
        String inside = start("2wd");
        String longer = start("3nd");
        assertThat(view(over).due()).contains(at("2027-01-04T18:00:00+08:00"));
        assertThat(view(over).provisional()).isTrue();
        assertThat(view(inside).provisional()).isFalse();
        publish();
        assertThat(view(over).due()).as("New Year is off").contains(at("2027-01-05T18:00:00+08:00"));
        assertThat(view(over).provisional()).isFalse();
        assertThat(view(inside).due()).contains(at("2026-12-30T18:00:00+08:00"));
        assertThat(told(DeadlineMoved.TYPE, over)).hasSize(1);
        assertThat(told(DeadlineMoved.TYPE, inside)).isEmpty();
        assertThat(told(DeadlineMoved.TYPE, longer)).isEmpty();
        assertThat(told(DeadlinesRederived.TYPE, CITY))
                .last()
                .satisfies(event -> assertThat(event.data()).contains("\"moved\":1"));
        assertThat(city.within(() -> deadlines.explain(over, Locale.ENGLISH)))
                .contains("2027-01-01 Fri: holiday (元旦), not counted");
    }

    @Test
    void publishedTwiceItMovesOnce() {
        String over = start("5wd");
        publish();
        publish();
        assertThat(told(DeadlineMoved.TYPE, over)).hasSize(1);
    }

    @Test
    void aYearThatIsAmendedMovesOpenLimitsAgain() {
        String over = start("5wd");
        publish();
        publish("  - {date: 2027-01-04, off: 调休}\n");
        assertThat(view(over).due()).contains(at("2027-01-06T18:00:00+08:00"));
        assertThat(told(DeadlineMoved.TYPE, over)).hasSize(2);
        assertThat(city.within(() -> deadlines.explain(over, Locale.CHINESE)))
                .anyMatch(line -> line.startsWith("2027-01-04") && line.contains("调休放假，不计入"));
    }

    @Test
    void aStoppedLimitStaysAsItWas() {
        String over = start("5wd");
        city.within(() -> {
            deadlines.stop(over);
            return over;
        });
        publish();
        assertThat(view(over).due()).contains(at("2027-01-04T18:00:00+08:00"));
        assertThat(told(DeadlineMoved.TYPE, over)).isEmpty();
    }

    private void publish() {
        publish("");
    }

    /** @param more days that the notice was amended by */
    private void publish(String more) {
        Map<String, String> files = SecondCity.files();
        files.put(YEAR, """
                kind: calendar/v1
                name: cn-statutory-2027
                title: {zh: 2027 年法定节假日与调休}
                year: 2027
                days:
                  - {date: 2027-01-01, off: 元旦}
                """ + more);
        files.computeIfPresent(HOURS, (path, text) -> text.stripTrailing() + "\n  - cn-statutory-2027\n");
        var sources = files.entrySet().stream()
                .map(file -> new SourceFile(file.getKey(), file.getValue()))
                .toList();
        city.within(() -> importConfig.apply(sources));
    }

    private String start(String limit) {
        String subject = Ids.next();
        started.add(subject);
        return city.within(() -> {
            var config = configs.at(NODE);
            var rules = config.require(DeadlineRules.class, "community-event");
            deadlines.start(StartDeadline.of(
                    rules,
                    rules.require("handle"),
                    Limit.parse(limit),
                    new StartDeadline.Subject("leg", subject, subject, NODE, "unit", ""),
                    config.bundle()));
            return subject;
        });
    }

    private DeadlineView view(String subject) {
        return city.within(() -> deadlines.view(subject)).orElseThrow();
    }

    private List<Delivered> told(String type, String subject) {
        return city.within(() -> {
            var all = new java.util.ArrayList<Delivered>();
            String after = "";
            for (var page = eventLog.after(after, 500); !page.isEmpty(); page = eventLog.after(after, 500)) {
                all.addAll(page);
                after = page.get(page.size() - 1).id();
            }
            return all.stream()
                    .filter(event ->
                            event.type().equals(type) && event.subject().equals(subject))
                    .toList();
        });
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
