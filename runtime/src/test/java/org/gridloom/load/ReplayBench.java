package org.gridloom.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.gridloom.artifact.FileEdit;
import org.gridloom.artifact.Proposal;
import org.gridloom.artifact.Proposals;
import org.gridloom.change.RunScenario;
import org.gridloom.change.Scenario;
import org.gridloom.change.replay.ReplayPeriod;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SettableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** 10,000 closed cases, copies of cases the product wrote, replayed against another limit, each case twice: as it was and as it would be. */
@QuarkusTest
@Tag("bench")
@QuarkusTestResource(DatabaseResource.class)
class ReplayBench {
    private static final TenantPath CITY = TenantPath.of("taizhou");
    private static final List<String> STORIES = List.of(
            "closed-late",
            "closed-in-time",
            "sent-down",
            "countersigned",
            "department-returns",
            "escalated-to-county",
            "overlay-township-shorter",
            "cancelled",
            "suspended-then-not-late",
            "extended-in-time");
    private static final int COPIES = Integer.getInteger("gridloom.bench.copies", 999);
    private static final String LIMITS = "rule-packs/community-event/deadlines/community-event.yaml";

    @Inject
    RunScenario runScenario;

    @Inject
    SettableClock clock;

    @Inject
    ManyCases manyCases;

    @Inject
    Proposals proposals;

    @Inject
    ReplayPeriod replayPeriod;

    @Inject
    CurrentTenant currentTenant;

    @Test
    void tenThousandCasesAreReplayedInTwoMinutes() throws IOException {
        for (String story : STORIES) {
            Object document = new Yaml()
                    .load(Files.readString(Path.of("../process-library/community-event/scenarios/" + story + ".yaml")));
            assertThat(runScenario.handle(
                            Scenario.fromArtifact(story, new ObjectMapper().valueToTree(document)), clock::set))
                    .as(story)
                    .isEmpty();
        }
        int cases = manyCases.copy("taizhou", COPIES);
        String text = Files.readString(Path.of("../" + LIMITS)).replace("verify, limit: 1wd", "verify, limit: 4wh");
        Proposal proposal = currentTenant.within(
                CITY,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> proposals.of(List.of(FileEdit.write(LIMITS, text)))));
        var report = new BenchReport("replay");
        for (int threads : new int[] {1, 2}) {
            var executor = Executors.newFixedThreadPool(threads);
            long begun = System.nanoTime();
            var found = replayPeriod.handle(
                    new ReplayPeriod.Period(
                            CITY, Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z")),
                    proposal::at,
                    executor,
                    threads,
                    (done, total) -> true);
            double seconds = (System.nanoTime() - begun) / 1e9;
            executor.shutdown();
            report.add(
                    cases + " cases replayed, each twice, " + threads + " thread" + (threads > 1 ? "s" : ""),
                    String.format(Locale.ROOT, "%.1f s, %.0f cases a second", seconds, found.cases() / seconds));
            assertThat(found.notReproduced()).isEmpty();
            assertThat(found.cases()).isGreaterThanOrEqualTo(cases);
            assertThat(found.differs()).isPositive();
            assertThat(threads == 1 || seconds < 120).as("%s s", seconds).isTrue();
        }
        report.write();
    }
}
