package org.gridloom.artifact;

import org.gridloom.shared.ProblemCode;

/** Why this feature refuses. */
public enum ArtifactProblem implements ProblemCode {
    ARTIFACT_NOT_FOUND(404),
    ARTIFACT_BROKEN(409),
    BUNDLE_NOT_FOUND(404),
    NO_CONFIGURATION(404),
    CONFIGURATION_REJECTED(422),
    CONFIGURATION_CHANGED_MEANWHILE(409),
    UPLOAD_UNREADABLE(400),
    UPLOAD_TOO_LARGE(413),
    FILES_NOT_YOURS(403);

    private final int httpStatus;

    ArtifactProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
