package org.gridloom.portal;

import org.gridloom.shared.ProblemCode;

/** What can be wrong with a request before any feature sees it, or after one failed. */
public enum PortalProblem implements ProblemCode {
    MALFORMED_BODY(400),
    VALIDATION_FAILED(400),
    BAD_REQUEST(400),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CHANGED_MEANWHILE(409),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNEXPECTED(500);

    private final int httpStatus;

    PortalProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    /** The code that says the same as a bare HTTP status. */
    static PortalProblem of(int status) {
        for (PortalProblem problem : values()) {
            if (problem.httpStatus == status && problem != MALFORMED_BODY && problem != VALIDATION_FAILED) {
                return problem;
            }
        }
        return status >= 500 ? UNEXPECTED : BAD_REQUEST;
    }
}
