package org.gridloom.process;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gridloom.shared.SystemClock;
import org.kie.kogito.jobs.DurationExpirationTime;
import org.kie.kogito.jobs.ExpirationTime;
import org.kie.kogito.jobs.JobDescription;
import org.kie.kogito.jobs.JobsService;
import org.kie.kogito.jobs.descriptors.ProcessInstanceJobDescription;

/** Timers as rows, written with the process that waits for them. {@link ProcessTimers} fires them. */
final class Timers implements JobsService {
    private final Surroundings around;

    Timers(Surroundings around) {
        this.around = around;
    }

    @Override
    public String scheduleJob(JobDescription job) {
        if (!(job instanceof ProcessInstanceJobDescription timer)) {
            throw new IllegalArgumentException("only timers of instances: " + job);
        }
        ExpirationTime when = job.expirationTime();
        var row = Work.current().held(timer.processInstanceId()).row();
        Long pause = when.repeatInterval();
        Integer limit = when.repeatLimit();
        around.store()
                .insertTimer(new ProcessStore.Timer(
                        job.id() == null ? UUID.randomUUID().toString() : job.id(),
                        row.node(),
                        row.id(),
                        timer.timerId(),
                        due(when),
                        pause == null ? 0 : pause,
                        limit == null ? 1 : limit));
        return job.id();
    }

    /** The library counts from the system's time; ours may be set, so only the distance is taken over. */
    private java.time.Instant due(ExpirationTime when) {
        var wanted = when.get().toInstant();
        if (!(when instanceof DurationExpirationTime)) {
            return wanted;
        }
        var away = Duration.between(SystemClock.machine().instant(), wanted).plusMillis(500);
        return around.clock().instant().plus(away).truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public boolean cancelJob(String id) {
        around.store().deleteTimer(around.city().get(), id);
        return true;
    }

    @Override
    public String rescheduleJob(JobDescription job) {
        cancelJob(job.id());
        return scheduleJob(job);
    }
}
