package org.gridloom.identity;

import java.util.List;

/**
 * A person as an administrator sees one: the login, the posts held within the administrator's reach, and whether work may be done.
 *
 * @param elsewhere true when posts are held outside that reach, which are neither shown nor touched
 * @param version to be sent back with a change
 */
public record StaffCard(
        String id,
        String login,
        String name,
        boolean active,
        boolean sample,
        List<HeldPost> posts,
        boolean elsewhere,
        int version) {
    public StaffCard {
        posts = List.copyOf(posts);
    }
}
