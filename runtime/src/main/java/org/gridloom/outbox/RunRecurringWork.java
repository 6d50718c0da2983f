package org.gridloom.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Gives every {@link RecurringWork} to db-scheduler, which shares it among the nodes on this database. */
@ApplicationScoped
class RunRecurringWork {
    private static final int LAST = 1_000_000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private final AgroalDataSource dataSource;
    private final Instance<RecurringWork> works;
    private final boolean enabled;
    private @Nullable Scheduler scheduler;

    RunRecurringWork(
            AgroalDataSource dataSource,
            Instance<RecurringWork> works,
            @ConfigProperty(name = "gridloom.background.enabled", defaultValue = "true") boolean enabled) {
        this.dataSource = dataSource;
        this.works = works;
        this.enabled = enabled;
    }

    /** After the import of an empty database: background work finds a complete configuration or none. */
    void start(@Observes @Priority(LAST) StartupEvent event) {
        if (!enabled) {
            return;
        }
        List<RecurringTask<?>> tasks = new ArrayList<>();
        for (RecurringWork work : works) {
            tasks.add(Tasks.recurring(work.name(), FixedDelay.of(work.every()))
                    .execute((instance, context) -> work.run()));
        }
        var running = Scheduler.create(dataSource)
                .startTasks(tasks)
                .threads(Math.max(2, tasks.size()))
                .pollingInterval(Duration.ofMillis(250))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .alwaysPersistTimestampInUTC()
                .build();
        running.start();
        scheduler = running;
    }

    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
