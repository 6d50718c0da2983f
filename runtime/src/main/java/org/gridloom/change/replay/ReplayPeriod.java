package org.gridloom.change.replay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.form.FormGate;
import org.gridloom.identity.OrgUnits;
import org.gridloom.identity.UnitSnapshot;
import org.gridloom.script.Scripts;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/**
 * Replays the cases of a period against a configuration that is tried out (issue 4, proof). Reads what is on record in
 * portions and writes nothing: no row, no event, no call.
 */
@ApplicationScoped
public class ReplayPeriod {
    private static final int PORTION = 200;

    private final RecordSql sql;
    private final ReadRecords readRecords;
    private final EffectiveConfigs effectiveConfigs;
    private final OrgUnits units;
    private final FormGate forms;
    private final Scripts scripts;
    private final CurrentTenant currentTenant;

    ReplayPeriod(
            RecordSql sql,
            ReadRecords readRecords,
            EffectiveConfigs effectiveConfigs,
            OrgUnits units,
            FormGate forms,
            Scripts scripts,
            CurrentTenant currentTenant) {
        this.sql = sql;
        this.readRecords = readRecords;
        this.effectiveConfigs = effectiveConfigs;
        this.units = units;
        this.forms = forms;
        this.scripts = scripts;
        this.currentTenant = currentTenant;
    }

    /** Which cases: those reported at the node and below from an instant on and before another. */
    public record Period(TenantPath node, Instant from, Instant to) {}

    /** Told after each portion. */
    public interface Progress {
        /** @return false to stop; what was found until then is the answer */
        boolean more(int done, int total);
    }

    /**
     * Takes as long as it takes; runs in the caller's thread and, for the replays, in {@code threads} of the executor.
     *
     * @param asItWouldBe the configuration of a node that is tried out; asked from several threads
     */
    public ReplayReport handle(
            Period period,
            Function<TenantPath, EffectiveConfig> asItWouldBe,
            ExecutorService executor,
            int threads,
            Progress progress) {
        String city = period.node().city();
        var configs = new Configurations(asItWouldBe);
        int total = within(city, () -> sql.count(period.node(), period.from(), period.to()));
        var snapshot = new UnitSnapshot(within(city, () -> units.inTenant(TenantPath.of(city))));
        var tools = ReplayCase.Tools.of(city, snapshot, forms, scripts, configs);
        var judges = Stream.generate(() -> new JudgeCase(tools)).limit(threads).toList();
        var tally = new Tally();
        String after = "";
        int done = 0;
        while (progress.more(done, total)) {
            String last = after;
            List<CaseRecord> records = within(city, () -> {
                var ids = sql.cases(period.node(), period.from(), period.to(), last, PORTION);
                var read = readRecords.handle(city, ids);
                read.forEach(record -> know(record, configs));
                return read;
            });
            if (records.isEmpty()) {
                break;
            }
            judge(records, judges, executor, tally);
            done += records.size();
            after = records.get(records.size() - 1).id();
        }
        return tally.report();
    }

    /** Reads every configuration the record names, so that the replay asks no database. */
    private void know(CaseRecord record, Configurations configs) {
        Stream.of(
                        Stream.of(record.bundle()),
                        record.legs().stream().map(CaseRecord.Leg::bundle),
                        record.clocks().stream()
                                .map(CaseRecord.Clock::yearsBundle)
                                .filter(bundle -> !bundle.isEmpty()))
                .flatMap(bundles -> bundles)
                .distinct()
                .filter(bundle -> !configs.knows(bundle))
                .forEach(bundle -> configs.known(effectiveConfigs.pinned(bundle)));
    }

    private static void judge(List<CaseRecord> records, List<JudgeCase> judges, ExecutorService executor, Tally tally) {
        var running = new ArrayList<Future<?>>();
        for (int i = 0; i < judges.size(); i++) {
            int first = i;
            running.add(executor.submit(() -> {
                for (int at = first; at < records.size(); at += judges.size()) {
                    tally.add(judges.get(first).handle(records.get(at)));
                }
            }));
        }
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running.forEach(task -> task.cancel(true));
                throw new IllegalStateException("replay interrupted", e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Problem problem ? problem : new IllegalStateException(e.getCause());
            }
        }
    }

    private <T> T within(String city, Supplier<T> work) {
        return currentTenant.within(
                TenantPath.of(city), () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
