package org.gridloom.feel;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gridloom.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Runs an evaluation that may take long and gives it up in time. The library cannot be interrupted, so the thread that was
 * given up goes on until it is done; there are few of them, and when all are busy the next evaluation is refused at once.
 */
public final class TimeLimit {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final int THREADS = 8;
    private static final ExecutorService RUNNERS =
            new ThreadPoolExecutor(0, THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), TimeLimit::daemon);

    private TimeLimit() {}

    /** @throws Problem {@link FeelProblem#FEEL_TOO_SLOW} when the time is over */
    public static <T extends @Nullable Object> T run(String text, Callable<T> evaluation) {
        var facts = Map.<String, Object>of("expression", FeelBudget.excerpt(text));
        try {
            return RUNNERS.submit(evaluation).get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | java.util.concurrent.RejectedExecutionException e) {
            throw new Problem(FeelProblem.FEEL_TOO_SLOW, facts);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(FeelProblem.FEEL_TOO_SLOW, facts);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "feel");
        thread.setDaemon(true);
        return thread;
    }
}
