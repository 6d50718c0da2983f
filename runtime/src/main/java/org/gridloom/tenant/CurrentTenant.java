package org.gridloom.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridloom.shared.Problem;

/**
 * Whose work the current thread of work does. For a request it is set once from the caller's grants (never from a header
 * or parameter); for background work it is set by {@link #within}. Every row written takes its city from here, and every
 * query is narrowed to it by the database mapping.
 */
@ApplicationScoped
public class CurrentTenant {
    /** City that owns no row: what an unauthenticated request sees. */
    public static final String NOBODY = "-";

    private final TenantState state;

    CurrentTenant(TenantState state) {
        this.state = state;
    }

    /** The city whose rows are visible, {@link #NOBODY} when none was set. */
    public String city() {
        return current().map(TenantPath::city).orElse(NOBODY);
    }

    /** The node the caller acts for. */
    public Optional<TenantPath> current() {
        return state.current();
    }

    /** The node the caller acts for; refuses with {@link TenantProblem#NO_TENANT} when there is none. */
    public TenantPath require() {
        return current().orElseThrow(() -> new Problem(TenantProblem.NO_TENANT));
    }

    /** Id of the person who acts; empty for work the system does by itself (a timer, a relay). */
    public Optional<String> actor() {
        return state.actor();
    }

    /** Sets the node for the rest of this request. */
    public void enter(TenantPath node) {
        state.set(node);
    }

    /** Says who acts for the rest of this request. */
    public void actAs(String personId) {
        state.actAs(personId);
    }

    /**
     * Runs work for a node outside a request, or for another node of the same city inside one (a hand-over). Restores what
     * was set before. The work must open its own transaction when the city differs from the one around it.
     */
    public <T> T within(TenantPath node, Supplier<T> work) {
        return state.within(node, work);
    }
}
