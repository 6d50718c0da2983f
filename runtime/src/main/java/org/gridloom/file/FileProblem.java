package org.gridloom.file;

import org.gridloom.shared.ProblemCode;

/** Why this feature refuses. */
public enum FileProblem implements ProblemCode {
    FILE_EMPTY(422),
    FILE_TOO_LARGE(413),
    FILE_TYPE_UNKNOWN(415),
    FILE_TYPE_MISMATCH(415),
    IMAGE_BROKEN(422),
    IMAGE_TOO_MANY_PIXELS(422),
    FILE_NOT_FOUND(404);

    private final int httpStatus;

    FileProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
