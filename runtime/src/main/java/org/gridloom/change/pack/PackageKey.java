package org.gridloom.change.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/**
 * A key whose signature is trusted for what it is bound to.
 *
 * @param id fingerprint
 * @param node it may sign the files of this node and below; at the city those of the libraries, too
 * @param kinds of artifact; empty means all
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PackageKey(
        String id,
        String node,
        String name,
        List<String> kinds,
        String publicKey,
        Instant addedAt,
        Optional<Instant> revokedAt) {
    public PackageKey {
        kinds = List.copyOf(kinds);
    }

    boolean maySign(TenantPath owner, String kind) {
        return TenantPath.of(node).covers(owner) && (kinds.isEmpty() || kinds.contains(kind));
    }
}
