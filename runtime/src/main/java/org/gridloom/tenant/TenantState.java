package org.gridloom.tenant;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps the node in the request context, so that it follows the request and never leaks to the next one on the thread. */
@ApplicationScoped
class TenantState {
    private final RequestTenant requestTenant;

    TenantState(RequestTenant requestTenant) {
        this.requestTenant = requestTenant;
    }

    Optional<TenantPath> current() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(requestTenant.node())
                : Optional.empty();
    }

    Optional<String> actor() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(requestTenant.actor())
                : Optional.empty();
    }

    void actAs(String personId) {
        requestTenant.actAs(personId);
    }

    void set(TenantPath node) {
        requestTenant.enter(node);
    }

    <T> T within(TenantPath node, Supplier<T> work) {
        ManagedContext context = Arc.container().requestContext();
        if (context.isActive()) {
            var before = requestTenant.node();
            requestTenant.enter(node);
            try {
                return work.get();
            } finally {
                requestTenant.enter(before);
            }
        }
        context.activate();
        try {
            requestTenant.enter(node);
            return work.get();
        } finally {
            context.terminate();
        }
    }
}
