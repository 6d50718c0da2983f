package org.gridloom.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/**
 * Who calls, as our own tables say at this request; the token proved only the login (TZ-8.1).
 *
 * @param node the node acted for: that of the widest post, or the one chosen among the own ones
 * @param permissions what the held posts and their units grant together
 */
public record Caller(
        String personId,
        String login,
        String name,
        String city,
        TenantPath node,
        List<HeldPost> posts,
        Set<String> permissions) {
    public Caller {
        posts = List.copyOf(posts);
        permissions = Set.copyOf(permissions);
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** Refuses with {@link IdentityProblem#NOT_PERMITTED} unless the caller {@link #may}. */
    public Caller require(String permission) {
        if (!may(permission)) {
            throw new Problem(IdentityProblem.NOT_PERMITTED, Map.of("permission", permission));
        }
        return this;
    }

    /** True for what lies below a centre at which a post is held, and for the own tenant of any other post. */
    public boolean covers(TenantPath other) {
        return posts.stream()
                .anyMatch(post -> post.unitKind().isCentre()
                        ? post.tenant().covers(other)
                        : post.tenant().equals(other));
    }

    public boolean holds(String post, String unitId) {
        return posts.stream()
                .anyMatch(held -> held.post().equals(post) && held.unitId().equals(unitId));
    }

    /** The pools of work the caller draws from, as {@code post@unitId}. */
    public List<String> pools() {
        return posts.stream().map(HeldPost::pool).toList();
    }

    /** The nodes the caller may act for, widest first. */
    public List<TenantPath> nodes() {
        return posts.stream()
                .map(HeldPost::tenant)
                .distinct()
                .sorted(java.util.Comparator.comparing(TenantPath::level).thenComparing(TenantPath::value))
                .toList();
    }
}
