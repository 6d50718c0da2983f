package org.gridloom.identity;

import jakarta.ws.rs.core.NewCookie;
import org.gridloom.tenant.TenantPath;

/**
 * Remembers which of the own nodes a person acts for. It only chooses among what our tables grant, so it needs no signature.
 * A slash is not allowed in a cookie everywhere, so a dot stands for it.
 */
public final class NodeCookie {
    /** Also the name of the header that programs may send instead. */
    public static final String NAME = "gridloom-node";

    private NodeCookie() {}

    public static NewCookie of(TenantPath node) {
        return new NewCookie.Builder(NAME)
                .value(node.value().replace('/', '.'))
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    static String decode(String value) {
        return value.replace('.', '/');
    }
}
