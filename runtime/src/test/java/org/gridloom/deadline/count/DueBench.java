package org.gridloom.deadline.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.gridloom.load.BenchReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Due dates a second on one core: limits of every clock from one day to three months, over all known years. */
@Tag("engine")
class DueBench {
    private static final int DATES = 1_000_000;
    private static final int WINDOWS = 5;

    private record Asked(Limit limit, Instant start, List<Pause> pauses) {}

    @Test
    void aMillionDueDates() throws Exception {
        var report = new BenchReport("due");
        for (Counting counting : Counting.values()) {
            measure(report, counting.name().toLowerCase(Locale.ROOT), asked(counting, 0));
        }
        measure(report, "working_hours, three pauses", asked(Counting.WORKING_HOURS, 3));
        measure(report, "working_days, three pauses", asked(Counting.WORKING_DAYS, 3));
        report.write();
    }

    private static void measure(BenchReport report, String what, Asked[] asked) {
        var threads = ManagementFactory.getThreadMXBean();
        run(asked);
        double[] seconds = new double[WINDOWS];
        for (int i = 0; i < WINDOWS; i++) {
            // Processor time of this thread: other work on the machine does not falsify it.
            long began = threads.getCurrentThreadCpuTime();
            assertThat(run(asked)).isPositive();
            seconds[i] = (threads.getCurrentThreadCpuTime() - began) / 1e9;
        }
        report.add("a million due dates, " + what, String.format(Locale.ROOT, "%.3f s", BenchReport.median(seconds)));
    }

    private static long run(Asked[] asked) {
        long sum = 0;
        for (int i = 0; i < DATES; i++) {
            var one = asked[i % asked.length];
            sum += DueDates.end(one.limit(), one.start(), AllYears.CALENDAR, one.pauses(), List.of())
                    .at()
                    .getEpochSecond();
        }
        return sum;
    }

    private static Asked[] asked(Counting counting, int pauses) {
        var random = new SplittableRandom(7);
        var asked = new Asked[4096];
        long from = Instant.parse("2016-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < asked.length; i++) {
            long amount = counting.byDays() ? random.nextLong(1, 61) : random.nextLong(30, 60 * 24 * 20);
            var start = Instant.ofEpochSecond(from + random.nextLong(10L * 365 * 86_400));
            var stood = random.longs(pauses, 1, 20 * 86_400)
                    .mapToObj(after -> new Pause(start.plusSeconds(after), start.plusSeconds(after + 86_400)))
                    .toList();
            asked[i] = new Asked(new Limit(counting, amount, false), start, stood);
        }
        return asked;
    }
}
