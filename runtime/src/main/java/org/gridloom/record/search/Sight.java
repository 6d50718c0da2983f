package org.gridloom.record.search;

import java.util.List;
import java.util.Set;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/**
 * The ground whose records somebody sees.
 *
 * @param below these nodes and everything below them
 * @param exactly these nodes themselves
 * @param places these places
 */
public record Sight(List<TenantPath> below, List<TenantPath> exactly, Set<String> places) {
    public Sight {
        below = List.copyOf(below);
        exactly = List.copyOf(exactly);
        places = Set.copyOf(places);
    }

    /** Whether a record of this node and place lies in it. */
    public boolean covers(TenantPath node, @Nullable String placeId) {
        return below.stream().anyMatch(each -> each.covers(node))
                || exactly.contains(node)
                || placeId != null && places.contains(placeId);
    }
}
