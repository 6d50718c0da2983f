package org.gridloom.portal.people;

import java.time.Instant;
import java.util.List;
import org.gridloom.shared.DomainEvent;

/**
 * A person was registered, given other posts, shut out, let in again, or given a new password.
 *
 * @param what {@code registered}, {@code posts}, {@code disabled}, {@code enabled} or {@code password}
 * @param posts held afterwards within the administrator's reach, as {@code post@unit}
 */
public record StaffChanged(String personId, String what, List<String> posts, Instant at) implements DomainEvent {
    public StaffChanged {
        posts = List.copyOf(posts);
    }

    @Override
    public String type() {
        return "gridloom.person.changed.v1";
    }

    @Override
    public String subject() {
        return personId;
    }
}
