package org.gridloom.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.gridloom.outbox.RecurringWork;

/** Does all background work once, as the scheduler would by now. */
@ApplicationScoped
class DueWork {
    private final Instance<RecurringWork> works;

    DueWork(Instance<RecurringWork> works) {
        this.works = works;
    }

    void run() {
        // Twice, because what one piece of work writes (an event) another one hears.
        for (int round = 0; round < 2; round++) {
            works.forEach(RecurringWork::run);
        }
    }
}
