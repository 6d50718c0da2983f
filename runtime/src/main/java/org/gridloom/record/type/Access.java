package org.gridloom.record.type;

import java.util.List;
import org.gridloom.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Whoever holds one of the posts or has one of the permissions; {@link #EVERYBODY} where nothing was said. */
public record Access(List<String> posts, List<String> permissions) {
    /** No further condition. */
    public static final Access EVERYBODY = new Access(List.of(), List.of());

    public Access(@Nullable List<String> posts, @Nullable List<String> permissions) {
        this.posts = posts == null ? List.of() : List.copyOf(posts);
        this.permissions = permissions == null ? List.of() : List.copyOf(permissions);
    }

    /** Whether the caller is among them. */
    public boolean allows(Caller caller) {
        return posts.isEmpty() && permissions.isEmpty()
                || caller.posts().stream().anyMatch(held -> posts.contains(held.post()))
                || permissions.stream().anyMatch(caller::may);
    }
}
