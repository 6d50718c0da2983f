package org.gridloom.change.pack;

import org.gridloom.shared.ProblemCode;

/** Why packages are refused. */
public enum PackageProblem implements ProblemCode {
    /** The archive is not what it says; every finding is told, nothing was applied. */
    PACKAGE_REFUSED(422),
    PACKAGE_NOTHING_TO_EXPORT(404),
    PACKAGE_KEY_NOT_FOUND(404),
    /** Not an Ed25519 public key, or bound to nothing. */
    PACKAGE_KEY_UNREADABLE(422);

    private final int httpStatus;

    PackageProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
