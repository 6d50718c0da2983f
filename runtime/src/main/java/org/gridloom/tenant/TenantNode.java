package org.gridloom.tenant;

import java.util.Optional;

/**
 * A node of the tenant tree as it stands at one moment. The division code is an attribute that may change; the path is the
 * name the node's folder of configuration has (TZ-8.6).
 */
public record TenantNode(TenantPath path, TenantLevel level, String name, Optional<String> divisionCode) {
    public TenantNode {
        if (level != path.level()) {
            throw new IllegalArgumentException(path + " is not of level " + level);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("a tenant node has a name: " + path);
        }
    }

    public TenantNode(TenantPath path, String name, Optional<String> divisionCode) {
        this(path, path.level(), name, divisionCode);
    }
}
