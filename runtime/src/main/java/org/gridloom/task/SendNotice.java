package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;

/** The platform tells people something about a case: a notice as a copy is one, with a read mark and no duty. */
@ApplicationScoped
public class SendNotice {
    private static final int LONGEST = 500;
    private final WorkItems items;
    private final TaskCopies copies;
    private final Clock clock;

    SendNotice(WorkItems items, TaskCopies copies, Clock clock) {
        this.items = items;
        this.copies = copies;
        this.clock = clock;
    }

    /** Told at the last step of the case; a case that had none yet tells nobody. */
    @Transactional
    public void handle(String caseId, String fromPersonId, Collection<String> to, String text) {
        String said = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        items.ofCase(caseId).stream()
                .max(Comparator.comparing((WorkItem item) -> item.openedAt).thenComparing(item -> item.id))
                .ifPresent(item -> to.stream()
                        .distinct()
                        .forEach(
                                each -> copies.persist(new TaskCopy(item, fromPersonId, each, clock.instant(), said))));
    }
}
