package org.gridloom.identity;

import java.util.Optional;

/**
 * Port to whoever keeps logins and passwords. It proves who somebody is and nothing else; what a person may do stays in our
 * tables. Every refusal is a {@link org.gridloom.shared.Problem} of {@link IdentityProblem}; an unreachable directory is
 * {@link IdentityProblem#DIRECTORY_FAILED}.
 */
public interface Directory {
    /** What the directory knows of a login. */
    record Entry(String login, String name, boolean enabled) {}

    /** Creates a login that may be used at once; refuses with {@link IdentityProblem#LOGIN_TAKEN}. */
    void create(String login, String name, String password);

    Optional<Entry> find(String login);

    /** Replaces the password; refuses with {@link IdentityProblem#PERSON_NOT_FOUND}. */
    void setPassword(String login, String password);

    /** Lets the login in or shuts it out; refuses with {@link IdentityProblem#PERSON_NOT_FOUND}. */
    void enable(String login, boolean enabled);
}
