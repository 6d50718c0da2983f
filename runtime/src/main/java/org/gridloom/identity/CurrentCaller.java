package org.gridloom.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** Who calls in this request. */
@RequestScoped
public class CurrentCaller {
    private final CurrentTenant currentTenant;
    private @Nullable Caller caller;

    CurrentCaller(CurrentTenant currentTenant) {
        this.currentTenant = currentTenant;
    }

    /** Refuses with {@link IdentityProblem#NOT_LOGGED_IN} when nobody was recognised. */
    public Caller require() {
        return find().orElseThrow(() -> new Problem(IdentityProblem.NOT_LOGGED_IN));
    }

    /** Refuses unless somebody was recognised who holds the permission. */
    public Caller require(String permission) {
        return require().require(permission);
    }

    public Optional<Caller> find() {
        return Optional.ofNullable(caller);
    }

    /** Makes this the caller for the rest of the request and his node the current tenant; also for background work and tests. */
    public void enter(Caller caller) {
        this.caller = caller;
        currentTenant.enter(caller.node());
        currentTenant.actAs(caller.personId());
    }
}
