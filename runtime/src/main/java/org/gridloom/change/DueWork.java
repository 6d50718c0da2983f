package org.gridloom.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import org.gridloom.outbox.RecurringWork;
import org.gridloom.shared.Stage;

/** Does all background work once, as the scheduler would by now. */
@ApplicationScoped
class DueWork {
    private static final Set<String> ON_STAGE = Set.of("deadline-clock", "outbox-relay", "process-timers");

    private final Instance<RecurringWork> works;

    DueWork(Instance<RecurringWork> works) {
        this.works = works;
    }

    void run() {
        // Twice, because what one piece of work writes (an event) another one hears.
        // On a stage nobody outside is called, and nothing else is moved.
        for (int round = 0; round < 2; round++) {
            works.stream()
                    .filter(work -> !Stage.playing() || ON_STAGE.contains(work.name()))
                    .forEach(RecurringWork::run);
        }
    }
}
