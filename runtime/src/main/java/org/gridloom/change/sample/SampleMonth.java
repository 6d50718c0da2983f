package org.gridloom.change.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.change.RunScenario;
import org.gridloom.change.Scenario;
import org.gridloom.shared.Stage;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.jboss.logging.Logger;

/**
 * The month before the first start of a sample city: the stories that the city's packs ship are played by its made-up people,
 * each in two weeks of that month, through the same use cases as any case. So there is something to look at, to replay and to
 * count; each case says in its own words that it is a sample. Does nothing where a case exists.
 */
@ApplicationScoped
public class SampleMonth {
    private static final Logger LOG = Logger.getLogger(SampleMonth.class);

    /** After the people of the samples are there, before the background work begins: nobody else looks at the clocks yet. */
    private static final int BEFORE_THE_WORK = 900_000;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int TIMES_EACH = 2;
    private static final String SAMPLE = "（样例）";

    private final Optional<String> city;
    private final ConfigFiles files;
    private final RunScenario runScenario;
    private final SampleSql sql;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    SampleMonth(
            @ConfigProperty(name = "gridloom.sample-month") Optional<String> city,
            ConfigFiles files,
            RunScenario runScenario,
            SampleSql sql,
            CurrentTenant currentTenant,
            Clock clock) {
        this.city = city;
        this.files = files;
        this.runScenario = runScenario;
        this.sql = sql;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    void starting(@Observes @Priority(BEFORE_THE_WORK) StartupEvent event) {
        city.filter(c -> !c.isBlank() && !within(c, () -> sql.hasCases(c))).ifPresent(this::play);
    }

    /** Answers how many stories came to their end. */
    int play(String name) {
        Instant now = clock.instant();
        var plays = new ArrayList<Scenario>();
        var stories = stories(name);
        var mondays = mondays(YearMonth.from(now.atZone(clock.getZone())).minusMonths(1));
        for (int i = 0; i < stories.size(); i++) {
            for (int n = 0; n < TIMES_EACH; n++) {
                var week = mondays.get((i + 2 * n) % mondays.size());
                var moved = moved(stories.get(i), week);
                if (end(moved).isBefore(now)) {
                    plays.add(moved);
                }
            }
        }
        plays.sort(Comparator.comparing(Scenario::start));
        if (plays.isEmpty()) {
            return 0;
        }
        int ended = Stage.before(name, plays.get(0).start(), () ->
                (int) plays.stream().filter(this::playedToItsEnd).count());
        LOG.infof("sample month played city=%s stories=%d of=%d", name, ended, plays.size());
        return ended;
    }

    private boolean playedToItsEnd(Scenario story) {
        var wrong = runScenario.handle(story, Stage::setTime);
        wrong.forEach(one -> LOG.warnf("sample story %s stopped: %s", story.name(), one.facts()));
        return wrong.isEmpty();
    }

    /** Those that bring nobody along and leave nothing open. */
    private List<Scenario> stories(String name) {
        var found = new ArrayList<Scenario>();
        var texts = within(name, () -> {
            var paths = files.hashes().keySet().stream()
                    .filter(path -> path.contains("/scenarios/") && path.endsWith(".yaml"))
                    .sorted()
                    .toList();
            var all = files.texts(paths);
            return paths.stream().map(path -> all.getOrDefault(path, "")).toList();
        });
        for (String text : texts) {
            var tree = read(text);
            boolean here =
                    TenantPath.of(name).covers(TenantPath.of(tree.path("tenant").asText(name)));
            boolean casts = tree.path("given").has("people");
            if (here && !casts && closes(tree)) {
                found.add(Scenario.fromArtifact(tree.path("name").asText(), tree));
            }
        }
        return found;
    }

    private static boolean closes(JsonNode tree) {
        for (JsonNode line : tree.path("then")) {
            String state = line.path("case").path("state").asText("");
            if (!state.isEmpty()) {
                return !state.equals("open");
            }
        }
        return false;
    }

    /** The same story some weeks earlier or later; what it expects is left out, for other days are off then. */
    private static Scenario moved(Scenario story, LocalDate monday) {
        var first = LocalDate.ofInstant(story.start(), CHINA).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var by = Duration.ofDays(monday.toEpochDay() - first.toEpochDay());
        var steps = new ArrayList<Scenario.Act>();
        for (Scenario.Act act : story.steps()) {
            if (!act.verb().equals("expect")) {
                steps.add(new Scenario.Act(act.verb(), moved(act.details(), by)));
            }
        }
        return new Scenario(story.name(), story.tenant(), story.start().plus(by), steps, List.of());
    }

    private static JsonNode moved(JsonNode details, Duration by) {
        if (!(details instanceof ObjectNode)) {
            return details;
        }
        ObjectNode copy = details.deepCopy();
        if (copy.has("until")) {
            copy.put(
                    "until",
                    OffsetDateTime.parse(copy.path("until").asText()).plus(by).toString());
        }
        if (copy.has("case-type") && copy.path("answers").has("summary")) {
            var answers = (ObjectNode) copy.path("answers");
            answers.put("summary", answers.path("summary").asText() + SAMPLE);
        }
        return copy;
    }

    private static Instant end(Scenario story) {
        return story.steps().stream()
                .filter(act -> act.verb().equals("wait"))
                .map(act -> OffsetDateTime.parse(act.details().path("until").asText())
                        .toInstant())
                .max(Comparator.naturalOrder())
                .orElse(story.start())
                .plus(Duration.ofDays(1));
    }

    private static List<LocalDate> mondays(YearMonth month) {
        var first = month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return first.datesUntil(month.atEndOfMonth().plusDays(1), Period.ofWeeks(1))
                .toList();
    }

    private static JsonNode read(String text) {
        try {
            return new YAMLMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T within(String name, Supplier<T> work) {
        return currentTenant.within(
                TenantPath.of(name), () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
