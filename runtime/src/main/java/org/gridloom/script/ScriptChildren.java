package org.gridloom.script;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The server's own sandbox: {@code gridloom.script.children} processes at most. */
@ApplicationScoped
class ScriptChildren {
    private final int children;

    ScriptChildren(@ConfigProperty(name = "gridloom.script.children", defaultValue = "2") int children) {
        this.children = children;
    }

    @Produces
    @ApplicationScoped
    Scripts scripts() {
        return Scripts.inChildren(children);
    }

    void close(@Disposes Scripts scripts) throws Exception {
        if (scripts instanceof AutoCloseable open) {
            open.close();
        }
    }
}
