package org.gridloom.change.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantProblem;
import org.gridloom.tenant.TenantTree;

/** Begins, names and throws away change sets. */
@ApplicationScoped
public class KeepChange {
    private final ChangeSets changes;
    private final DraftSql sql;
    private final TenantTree tree;
    private final Clock clock;

    KeepChange(ChangeSets changes, DraftSql sql, TenantTree tree, Clock clock) {
        this.changes = changes;
        this.sql = sql;
        this.tree = tree;
        this.clock = clock;
    }

    /** An empty draft at one of the caller's nodes. Refuses with CHANGE_WITHOUT_TITLE. */
    @Transactional
    public ChangeSet begin(String node, String title, String reason) {
        var path = path(node);
        var caller = changes.writer(path);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var change = new ChangeSet(
                Ids.next(),
                path,
                title(title),
                cut(reason, 2000),
                ChangeState.DRAFT,
                0,
                0,
                caller.personId(),
                now,
                now,
                1);
        sql.insert(change);
        return change;
    }

    @Transactional
    ChangeSet rename(String id, String title, String reason, int version) {
        changes.writer(changes.require(id).node());
        var change = changes.lock(id, version, ChangeState.DRAFT, ChangeState.RETURNED);
        return changes.store(new ChangeSet(
                id,
                change.node(),
                title(title),
                cut(reason, 2000),
                change.state(),
                change.errors(),
                change.warnings(),
                change.author(),
                change.createdAt(),
                change.updatedAt(),
                change.version()));
    }

    /** Nobody is shown it any more; what was written stays in the database. */
    @Transactional
    void delete(String id, int version) {
        changes.writer(changes.require(id).node());
        var change = changes.lock(
                id, version, ChangeState.DRAFT, ChangeState.RETURNED, ChangeState.WITHDRAWN, ChangeState.REJECTED);
        changes.turn(change, ChangeState.DELETED);
    }

    private TenantPath path(String node) {
        try {
            var path = TenantPath.of(node);
            if (tree.find(path).isPresent()) {
                return path;
            }
        } catch (IllegalArgumentException e) {
            throw new Problem(TenantProblem.OUTSIDE_YOUR_SCOPE, Map.of("node", node));
        }
        throw new Problem(TenantProblem.OUTSIDE_YOUR_SCOPE, Map.of("node", node));
    }

    private static String title(String title) {
        String words = title.strip();
        if (words.isEmpty()) {
            throw new Problem(ChangeProblem.CHANGE_WITHOUT_TITLE);
        }
        return cut(words, 120);
    }

    private static String cut(String text, int most) {
        String words = text.strip();
        return words.length() <= most ? words : words.substring(0, most);
    }
}
