package org.gridloom.process;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/**
 * A call to another system was given up. Somebody has to look at it unless the process said what to do then.
 *
 * @param subject the case whose process made the call
 * @param reason of the last attempt, e.g. {@code status 500}; never what the other side wrote
 * @param caught whether the process goes on by an error event; otherwise it stands at the step
 */
public record ConnectorGaveUp(
        String subject, String callId, String instanceId, String connector, String reason, boolean caught, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.connector.gave-up.v1";
    }
}
