package org.gridloom.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.junit.jupiter.api.Test;

/** What every directory keeps, whoever stands behind it. */
abstract class DirectoryContract {
    private static final String GOOD = "Stroem-4711-gut";

    abstract Directory directory();

    /** Whether the issuer lets this login in with this password. */
    abstract boolean letsIn(String login, String password);

    private final String login = "t-" + Ids.next();

    @Test
    void aCreatedLoginGetsIn() {
        directory().create(login, "张小网", GOOD);
        assertThat(directory().find(login)).contains(new Directory.Entry(login, "张小网", true));
        assertThat(letsIn(login, GOOD)).isTrue();
        assertThat(letsIn(login, "wrong")).isFalse();
    }

    @Test
    void anUnknownLoginIsNotFound() {
        assertThat(directory().find(login)).isEmpty();
        assertRefused(IdentityProblem.PERSON_NOT_FOUND, () -> directory().setPassword(login, GOOD));
        assertRefused(IdentityProblem.PERSON_NOT_FOUND, () -> directory().enable(login, false));
        assertThat(letsIn(login, GOOD)).isFalse();
    }

    @Test
    void aTakenLoginIsRefused() {
        directory().create(login, "张小网", GOOD);
        assertRefused(IdentityProblem.LOGIN_TAKEN, () -> directory().create(login, "李小网", GOOD));
        assertThat(directory().find(login).orElseThrow().name()).isEqualTo("张小网");
    }

    @Test
    void aDisabledLoginStaysOutUntilEnabled() {
        directory().create(login, "张小网", GOOD);
        directory().enable(login, false);
        assertThat(directory().find(login).orElseThrow().enabled()).isFalse();
        assertThat(letsIn(login, GOOD)).isFalse();
        directory().enable(login, true);
        assertThat(letsIn(login, GOOD)).isTrue();
    }

    @Test
    void aNewPasswordReplacesTheOld() {
        directory().create(login, "张小网", GOOD);
        directory().setPassword(login, "Neu-" + GOOD);
        assertThat(letsIn(login, GOOD)).isFalse();
        assertThat(letsIn(login, "Neu-" + GOOD)).isTrue();
    }

    private static void assertRefused(IdentityProblem code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
