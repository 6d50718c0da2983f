package org.gridloom.change.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Permissions;
import org.gridloom.outbox.Outbox;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantProblem;

/** Says whose signatures are trusted for what, and whose no more; each act is an event, so that the audit has it. */
@ApplicationScoped
class KeepKeys {
    private final PackageSql sql;
    private final CurrentCaller currentCaller;
    private final CurrentTenant currentTenant;
    private final Outbox outbox;
    private final Clock clock;

    KeepKeys(PackageSql sql, CurrentCaller currentCaller, CurrentTenant currentTenant, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.currentCaller = currentCaller;
        this.currentTenant = currentTenant;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The keys of the caller's nodes. */
    @Transactional
    List<PackageKey> all() {
        var caller = currentCaller.require(Permissions.CONFIG_READ);
        return sql.keys(currentTenant.city()).stream()
                .filter(k -> caller.covers(TenantPath.of(k.node())))
                .toList();
    }

    /** Trusts a key for a node of the caller's and some kinds; a key that is known already stays as it is. */
    @Transactional
    PackageKey add(String node, String name, List<String> kinds, String publicKey) {
        var caller = currentCaller.require(Permissions.CONFIG_APPLY);
        var path = Optional.of(node)
                .filter(n -> n.matches("[a-z0-9-]{1,40}(/[a-z0-9-]{1,40}){0,2}"))
                .map(TenantPath::of)
                .filter(caller::covers)
                .orElseThrow(() -> new Problem(TenantProblem.OUTSIDE_YOUR_SCOPE));
        String text = publicKey.strip();
        if (Ed25519.publicKey(text).isEmpty() || text.length() > 200 || name.isBlank()) {
            throw new Problem(PackageProblem.PACKAGE_KEY_UNREADABLE);
        }
        var known = sql.key(currentTenant.city(), Ed25519.fingerprint(text));
        if (known.isPresent()) {
            return known.get();
        }
        var key = new PackageKey(
                Ed25519.fingerprint(text), path.value(), name.strip(), kinds, text, now(), Optional.empty());
        sql.add(currentTenant.city(), key, caller.personId());
        outbox.publish(new PackageKeyChanged(key.id(), key.node(), false, now()));
        return key;
    }

    /** From now on nothing signed by it comes in; what came in stays. */
    @Transactional
    void revoke(String id) {
        var caller = currentCaller.require(Permissions.CONFIG_APPLY);
        var key = sql.key(currentTenant.city(), id)
                .filter(k -> caller.covers(TenantPath.of(k.node())))
                .orElseThrow(() -> new Problem(PackageProblem.PACKAGE_KEY_NOT_FOUND, Map.of("key", id)));
        if (sql.revoke(currentTenant.city(), id, caller.personId(), now())) {
            outbox.publish(new PackageKeyChanged(key.id(), key.node(), true, now()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
