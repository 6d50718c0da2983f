package org.gridloom.identity;

import org.gridloom.tenant.TenantPath;

/** A post (岗位) that a person holds at a unit. */
public record HeldPost(String post, String unitId, UnitKind unitKind, TenantPath tenant, String unitName) {
    /** The pool of work this post draws from, as work items name it. */
    public String pool() {
        return post + "@" + unitId;
    }
}
