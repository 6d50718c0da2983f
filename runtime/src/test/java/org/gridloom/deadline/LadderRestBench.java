package org.gridloom.deadline;

import static org.gridloom.deadline.count.Calendars2026.at;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gridloom.deadline.count.OnReturn;
import org.gridloom.load.BenchReport;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What 100,000 running clocks cost while none of them reaches a rung: server and database together, in percent of a core. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("engine")
class LadderRestBench extends LimitsOnDatabase {
    private static final int CLOCKS = 100_000;
    private static final int SECONDS = 20;

    @Test
    void aHundredThousandRunningClocksAtRest() throws Exception {
        String one = start("5wd", OnReturn.REMAINING);
        QuarkusTransaction.requiringNew().timeout(300).run(() -> copies(one));
        var report = new BenchReport("ladder-rest");
        for (int i = 0; i < 50; i++) {
            ticker.tick();
        }
        var threads = ManagementFactory.getThreadMXBean();
        long server = threads.getCurrentThreadCpuTime();
        double database = databaseSeconds();
        for (int i = 0; i < SECONDS; i++) {
            ticker.tick();
            Thread.sleep(1000);
        }
        double seconds = (threads.getCurrentThreadCpuTime() - server) / 1e9;
        double stored = databaseSeconds() - database;
        report.add("running clocks", String.valueOf(CLOCKS));
        report.add("server, percent of a core", String.format(Locale.ROOT, "%.2f", 100 * seconds / SECONDS));
        report.add(
                "database with everything else it does, percent of a core",
                String.format(Locale.ROOT, "%.2f", 100 * stored / SECONDS));
        report.write();
        QuarkusTransaction.requiringNew()
                .timeout(300)
                .run(() -> entityManager
                        .createNativeQuery("DELETE FROM deadline WHERE case_id = 'bench-rest'")
                        .executeUpdate());
    }

    private void copies(String one) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO deadline SELECT UUID(), d.city, d.node, d.subject_kind, UUID(), 'bench-rest',"
                                + " d.rule_id, d.limit_text, d.warn_percent, d.on_return, d.bundle, d.calendar, d.first_unit,"
                                + " d.first_person, d.unit_id, d.person_id, d.started_at, d.stopped_at, d.stopped_by, d.state,"
                                + " d.due_at, d.warn_at, d.provisional, d.series, d.next_rung,"
                                + " d.next_at + INTERVAL s.seq SECOND, d.version, d.years_bundle, d.ladder, d.posts"
                                + " FROM deadline d JOIN seq_1_to_" + CLOCKS + " s WHERE d.subject_id = ?1")
                .setParameter(1, one)
                .executeUpdate();
        clock.set(at("2026-02-09T10:00"));
    }

    /** Processor time of the database processes that this machine's user runs below this one. */
    private static double databaseSeconds() {
        return ProcessHandle.current()
                .descendants()
                .mapToDouble(process -> {
                    try {
                        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
                        String[] parts =
                                stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                        return (Long.parseLong(parts[11]) + Long.parseLong(parts[12])) / 100.0;
                    } catch (IOException gone) {
                        return 0;
                    }
                })
                .sum();
    }
}
