package org.gridloom.change.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.artifact.FileSubject;
import org.gridloom.change.draft.ChangeViews.Base;
import org.gridloom.change.draft.ChangeViews.Edit;
import org.gridloom.change.draft.ChangeViews.Listing;
import org.gridloom.change.draft.ChangeViews.OtherEdit;
import org.gridloom.change.draft.ChangeViews.Row;
import org.gridloom.change.draft.ChangeViews.Shown;
import org.gridloom.change.draft.ChangeViews.Who;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.People;
import org.gridloom.identity.Permissions;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantNode;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantTree;

/** Change sets as screens read them. */
@ApplicationScoped
public class ShowChanges {
    private final ChangeSets changes;
    private final DraftSql sql;
    private final ConfigFiles files;
    private final People people;
    private final TenantTree tree;
    private final Deciders deciders;
    private final CurrentTenant currentTenant;
    private final CurrentCaller currentCaller;

    ShowChanges(
            ChangeSets changes,
            DraftSql sql,
            ConfigFiles files,
            People people,
            TenantTree tree,
            Deciders deciders,
            CurrentTenant currentTenant,
            CurrentCaller currentCaller) {
        this.changes = changes;
        this.sql = sql;
        this.files = files;
        this.people = people;
        this.tree = tree;
        this.deciders = deciders;
        this.currentTenant = currentTenant;
        this.currentCaller = currentCaller;
    }

    @Transactional
    Listing list(TenantPath node, Collection<ChangeState> states, String text, int offset, int limit) {
        return new Listing(rows(sql.list(node, states, text, offset, limit)), sql.count(node, states, text));
    }

    /** Those that wait for the caller's decision, at most 200. */
    @Transactional
    Listing waiting(TenantPath node, String text) {
        var found = sql.list(node, List.of(ChangeState.SUBMITTED), text, 0, 200).stream()
                .filter(deciders::callersTurn)
                .toList();
        return new Listing(rows(found), found.size());
    }

    /** Those approved on a condition that nobody has seen met, at most 200. */
    @Transactional
    Listing conditioned(TenantPath node, String text) {
        var open = deciders.withOpenConditions(currentTenant.city());
        var states = List.of(ChangeState.APPROVED, ChangeState.SCHEDULED, ChangeState.PUBLISHED);
        var found = sql.list(node, states, text, 0, 200).stream()
                .filter(change -> open.contains(change.id()))
                .toList();
        return new Listing(rows(found), found.size());
    }

    private List<Row> rows(List<ChangeSet> found) {
        var counts = sql.edited(
                currentTenant.city(), found.stream().map(ChangeSet::id).toList());
        var names =
                people.names(found.stream().map(ChangeSet::author).distinct().toList());
        return found.stream()
                .map(c -> new Row(
                        c.id(),
                        c.title(),
                        c.reason(),
                        c.node().value(),
                        nodeName(c.node()),
                        c.state(),
                        Who.of(c.author(), names),
                        c.updatedAt(),
                        counts.getOrDefault(c.id(), 0),
                        c.errors(),
                        c.warnings(),
                        c.version()))
                .toList();
    }

    /** Refuses with CHANGE_NOT_FOUND. */
    @Transactional
    public Shown one(String id, Locale locale) {
        var change = changes.require(id);
        var log = changes.log(id);
        var inForce = files.hashes();
        var edits = log.edits();
        var others = sql.others(currentTenant.city(), id, edits.keySet());
        var texts = sql.texts(
                currentTenant.city(),
                edits.values().stream().map(DraftStep::hash).toList());
        var names = people.names(Stream.concat(
                        Stream.of(change.author()),
                        Stream.concat(
                                edits.values().stream().map(DraftStep::person),
                                others.stream().map(DraftSql.Other::person)))
                .distinct()
                .toList());
        var contents = new HashMap<String, String>();
        edits.forEach((path, step) -> contents.put(path, texts.getOrDefault(step.hash(), "")));
        var subjects = files.subjects(contents);
        var lines = new ArrayList<Edit>();
        var stale = new ArrayList<String>();
        edits.forEach((path, step) -> {
            if (!inForce.getOrDefault(path, "").equals(step.baseHash())) {
                stale.add(path);
            }
            lines.add(edit(step, Optional.ofNullable(subjects.get(path)), others, names, locale));
        });
        boolean mayEdit = changes.mayEdit(change);
        return new Shown(
                change.id(),
                change.title(),
                change.reason(),
                change.node().value(),
                nodeName(change.node()),
                change.state(),
                Who.of(change.author(), names),
                change.updatedAt(),
                change.errors(),
                change.warnings(),
                change.version(),
                lines,
                mayEdit && log.undoable().isPresent(),
                mayEdit && log.redoable().isPresent(),
                new Base(stale),
                mayEdit,
                mayEdit && !edits.isEmpty(),
                mayPublish(change));
    }

    private boolean mayPublish(ChangeSet change) {
        var caller = currentCaller.require();
        return (change.state() == ChangeState.APPROVED || change.state() == ChangeState.SCHEDULED)
                && caller.covers(change.node())
                && (caller.may(Permissions.CONFIG_APPLY) || caller.may(Permissions.CONFIG_APPROVE));
    }

    private static Edit edit(
            DraftStep step,
            Optional<FileSubject> subject,
            List<DraftSql.Other> others,
            Map<String, String> names,
            Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return new Edit(
                step.path(),
                subject.map(FileSubject::kind).orElse(""),
                subject.map(FileSubject::name).orElse(step.path()),
                subject.map(s -> english ? s.titleEn() : s.titleZh()).orElse(step.path()),
                step.outcome() == DraftStep.Outcome.REMOVED
                        ? "removed"
                        : step.baseHash().isEmpty() ? "added" : "changed",
                step.seq(),
                Who.of(step.person(), names),
                step.at(),
                others.stream()
                        .filter(o -> o.path().equals(step.path()))
                        .map(o -> new OtherEdit(o.change(), o.title(), Who.of(o.person(), names)))
                        .toList());
    }

    private String nodeName(TenantPath node) {
        return tree.find(node).map(TenantNode::name).orElse(node.value());
    }
}
