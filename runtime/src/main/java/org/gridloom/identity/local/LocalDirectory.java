package org.gridloom.identity.local;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.gridloom.identity.Directory;
import org.gridloom.identity.IdentityProblem;
import org.gridloom.shared.Problem;

/** The directory in our own tables, which the in-app issuer asks. */
@ApplicationScoped
@Typed(LocalDirectory.class)
public class LocalDirectory implements Directory {
    /** Compared against when the login is unknown, so that guessing names takes as long as guessing passwords. */
    private static final String NOBODY = BcryptUtil.bcryptHash("nobody");

    private final Rows rows;

    LocalDirectory(Rows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional
    public void create(String login, String name, String password) {
        if (rows.findByIdOptional(login).isPresent()) {
            throw new Problem(IdentityProblem.LOGIN_TAKEN, Map.of("login", login));
        }
        var row = new LocalLogin();
        row.login = login;
        row.name = name;
        row.passwordHash = BcryptUtil.bcryptHash(password);
        rows.persist(row);
    }

    @Override
    @Transactional
    public Optional<Entry> find(String login) {
        return rows.findByIdOptional(login).map(row -> new Entry(row.login, row.name, row.enabled));
    }

    @Override
    @Transactional
    public void setPassword(String login, String password) {
        require(login).passwordHash = BcryptUtil.bcryptHash(password);
    }

    @Override
    @Transactional
    public void enable(String login, boolean enabled) {
        require(login).enabled = enabled;
    }

    @Transactional
    boolean proves(String login, String password) {
        var row = rows.findByIdOptional(login);
        boolean same = BcryptUtil.matches(
                password, row.map(found -> found.passwordHash).orElse(NOBODY));
        return same && row.map(found -> found.enabled).orElse(false);
    }

    private LocalLogin require(String login) {
        return rows.findByIdOptional(login)
                .orElseThrow(() -> new Problem(IdentityProblem.PERSON_NOT_FOUND, Map.of("person", login)));
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<LocalLogin, String> {}
}
