package org.gridloom.identity;

import org.gridloom.shared.ProblemCode;

/** Why this feature refuses. */
public enum IdentityProblem implements ProblemCode {
    /** No proof of who calls. */
    NOT_LOGGED_IN(401),
    /** The proof is expired, forged or from another issuer. */
    TOKEN_REFUSED(401),
    /** The issuer knows the login, our tables do not, or the person was disabled. */
    PERSON_UNKNOWN(403),
    /** The person holds no post. */
    NO_POST(403),
    NOT_PERMITTED(403),
    /** A browser was made to send this by another site. */
    CROSS_SITE(403),
    NODE_NOT_YOURS(404),
    PERSON_NOT_FOUND(404),
    UNIT_NOT_FOUND(404),
    POST_UNKNOWN(422),
    POSTS_MISSING(422),
    /** Nobody gives themselves posts or shuts themselves out. */
    NOT_YOURSELF(403),
    PERSON_STALE(409),
    /** Holds posts outside the administrator's reach. */
    PERSON_ELSEWHERE(409),
    LOGIN_TAKEN(409),
    /** The directory of people (Keycloak) refused or could not be reached. */
    DIRECTORY_FAILED(503);

    private final int httpStatus;

    IdentityProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
