package org.gridloom.tenant;

import org.gridloom.shared.ProblemCode;

/** Why this feature refuses. */
public enum TenantProblem implements ProblemCode {
    NO_TENANT(403),
    TENANT_NOT_FOUND(404),
    OUTSIDE_YOUR_SCOPE(404);

    private final int httpStatus;

    TenantProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
