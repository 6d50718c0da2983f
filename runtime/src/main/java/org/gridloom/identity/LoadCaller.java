package org.gridloom.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/** Turns a proven login into a {@link Caller} from our own tables. */
@ApplicationScoped
public class LoadCaller {
    private final IdentitySql sql;

    LoadCaller(IdentitySql sql) {
        this.sql = sql;
    }

    /**
     * Refuses with {@link IdentityProblem#PERSON_UNKNOWN} or {@link IdentityProblem#NO_POST}. A chosen node that is not one of
     * the person's own (any more) is ignored.
     */
    public Caller handle(String login, Optional<String> chosenNode) {
        var known = sql.byLogin(login)
                .filter(IdentitySql.Known::active)
                .orElseThrow(() -> new Problem(IdentityProblem.PERSON_UNKNOWN));
        if (known.posts().isEmpty()) {
            throw new Problem(IdentityProblem.NO_POST);
        }
        var widest = at(login, known, known.posts().get(0).tenant());
        var own = widest.nodes();
        return at(login, known, chosen(own, chosenNode).orElse(own.get(0)));
    }

    /** The same caller acting for another own node; refuses with {@link IdentityProblem#NODE_NOT_YOURS}. */
    public Caller switchTo(Caller caller, String node) {
        var chosen = chosen(caller.nodes(), Optional.of(node))
                .orElseThrow(() -> new Problem(IdentityProblem.NODE_NOT_YOURS, Map.of("node", node)));
        return new Caller(
                caller.personId(),
                caller.login(),
                caller.name(),
                caller.city(),
                chosen,
                caller.posts(),
                caller.permissions());
    }

    private static Optional<TenantPath> chosen(List<TenantPath> own, Optional<String> node) {
        return node.flatMap(wanted ->
                own.stream().filter(path -> path.value().equals(wanted)).findFirst());
    }

    private static Caller at(String login, IdentitySql.Known known, TenantPath node) {
        return new Caller(known.id(), login, known.name(), known.city(), node, known.posts(), known.permissions());
    }
}
