package org.gridloom.change.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridloom.artifact.FileEdit;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.IdentityProblem;
import org.gridloom.identity.Permissions;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantProblem;

/** The change sets of the current city, as the caller may see them, and what they would change. */
@ApplicationScoped
public class ChangeSets {
    private final DraftSql sql;
    private final CurrentCaller currentCaller;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    ChangeSets(DraftSql sql, CurrentCaller currentCaller, CurrentTenant currentTenant, Clock clock) {
        this.sql = sql;
        this.currentCaller = currentCaller;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** One that the caller may read, with {@code config.read} at its node or above; refuses as if it were not there. */
    public ChangeSet require(String id) {
        var caller = currentCaller.require(Permissions.CONFIG_READ);
        return find(id).filter(change -> caller.covers(change.node()))
                .orElseThrow(() -> new Problem(ChangeProblem.CHANGE_NOT_FOUND, Map.of("change", id)));
    }

    /** One of the current city, for work nobody called for. */
    public Optional<ChangeSet> find(String id) {
        return find(id, false);
    }

    private Optional<ChangeSet> find(String id, boolean lock) {
        return sql.find(currentTenant.city(), id, lock).filter(change -> change.state() != ChangeState.DELETED);
    }

    /** The files as they shall be, by path. */
    public List<FileEdit> edits(String id) {
        return edits(id, Integer.MAX_VALUE);
    }

    /** As {@link #edits(String)}, as it was at a version of the change set. */
    public List<FileEdit> edits(String id, int version) {
        String city = currentTenant.city();
        var steps = sql.steps(city, id).stream().filter(s -> s.seq() <= version).toList();
        var edits = new DraftLog(steps).edits();
        var texts = sql.texts(
                city,
                edits.values().stream()
                        .map(DraftStep::hash)
                        .filter(h -> !h.isEmpty())
                        .toList());
        return edits.values().stream()
                .map(step -> new FileEdit(
                        step.path(),
                        step.outcome() == DraftStep.Outcome.REMOVED
                                ? Optional.empty()
                                : Optional.of(texts.getOrDefault(step.hash(), ""))))
                .toList();
    }

    /** Hash of what was in force where the editing of each path began; empty where there was nothing. */
    public SortedMap<String, String> bases(String id) {
        var bases = new TreeMap<String, String>();
        log(id).edits().forEach((path, step) -> bases.put(path, step.baseHash()));
        return bases;
    }

    /** The version at which each path was written last. */
    public SortedMap<String, Integer> written(String id) {
        var written = new TreeMap<String, Integer>();
        sql.steps(currentTenant.city(), id).forEach(step -> written.merge(step.path(), step.seq(), Math::max));
        return written;
    }

    /** Everybody who wrote in it: none of them may approve it. */
    public Set<String> authors(ChangeSet change) {
        var authors = new HashSet<String>();
        authors.add(change.author());
        sql.steps(currentTenant.city(), change.id()).forEach(step -> authors.add(step.person()));
        return authors;
    }

    /** Keeps others off until the end of the transaction; refuses unless it is in one of these states. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ChangeSet lock(String id, ChangeState... states) {
        var change =
                find(id, true).orElseThrow(() -> new Problem(ChangeProblem.CHANGE_NOT_FOUND, Map.of("change", id)));
        if (!Arrays.asList(states).contains(change.state())) {
            throw new Problem(
                    ChangeProblem.CHANGE_STATE, Map.of("state", change.state().word()));
        }
        return change;
    }

    /** As {@link #lock(String, ChangeState...)}; refuses what was read at another version too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ChangeSet lock(String id, int version, ChangeState... states) {
        var change = lock(id, states);
        if (change.version() != version) {
            throw new Problem(ChangeProblem.CHANGE_STALE, Map.of("version", change.version()));
        }
        return change;
    }

    /** The same change set one version on, in another state. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ChangeSet turn(ChangeSet change, ChangeState to) {
        return store(new ChangeSet(
                change.id(),
                change.node(),
                change.title(),
                change.reason(),
                to,
                change.errors(),
                change.warnings(),
                change.author(),
                change.createdAt(),
                change.updatedAt(),
                change.version()));
    }

    ChangeSet store(ChangeSet change) {
        var next = new ChangeSet(
                change.id(),
                change.node(),
                change.title(),
                change.reason(),
                change.state(),
                change.errors(),
                change.warnings(),
                change.author(),
                change.createdAt(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                change.version() + 1);
        sql.store(next);
        return next;
    }

    /** Refuses unless the caller may write drafts at the node; a node that is not the caller's is not there. */
    Caller writer(TenantPath node) {
        var caller = currentCaller.require();
        if (!mayWrite(caller)) {
            throw new Problem(IdentityProblem.NOT_PERMITTED, Map.of("permission", Permissions.CONFIG_EDIT));
        }
        if (!caller.covers(node)) {
            throw new Problem(TenantProblem.OUTSIDE_YOUR_SCOPE, Map.of("node", node.value()));
        }
        return caller;
    }

    /** Whether the caller may edit this one now. */
    public boolean mayEdit(ChangeSet change) {
        var caller = currentCaller.require();
        return change.state().isOpen() && mayWrite(caller) && caller.covers(change.node());
    }

    private static boolean mayWrite(Caller caller) {
        return caller.may(Permissions.CONFIG_EDIT);
    }

    DraftLog log(String id) {
        return new DraftLog(sql.steps(currentTenant.city(), id));
    }
}
