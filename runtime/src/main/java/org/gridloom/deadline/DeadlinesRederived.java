package org.gridloom.deadline;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/**
 * New statutory years became known: every open provisional limit of the city was reckoned anew.
 *
 * @param subject the city
 * @param looked how many were reckoned
 * @param moved how many end at another instant now; each is told by a {@link DeadlineMoved}
 * @param provisional how many still count over a year that is not known
 */
public record DeadlinesRederived(String subject, Instant at, int looked, int moved, int provisional)
        implements DomainEvent {
    /** The CloudEvents type. */
    public static final String TYPE = "gridloom.deadline.rederived.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
