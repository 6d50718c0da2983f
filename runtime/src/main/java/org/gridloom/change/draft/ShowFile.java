package org.gridloom.change.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.artifact.FileSubject;
import org.gridloom.change.draft.ChangeViews.FileShown;
import org.gridloom.change.draft.ChangeViews.OtherEdit;
import org.gridloom.change.draft.ChangeViews.Target;
import org.gridloom.change.draft.ChangeViews.Who;
import org.gridloom.identity.People;
import org.gridloom.tenant.CurrentTenant;

/** One file of a change set as the editor opens it. */
@ApplicationScoped
class ShowFile {
    private final ChangeSets changes;
    private final DraftSql sql;
    private final ConfigFiles files;
    private final People people;
    private final CurrentTenant currentTenant;

    ShowFile(ChangeSets changes, DraftSql sql, ConfigFiles files, People people, CurrentTenant currentTenant) {
        this.changes = changes;
        this.sql = sql;
        this.files = files;
        this.people = people;
        this.currentTenant = currentTenant;
    }

    @Transactional
    FileShown file(String id, String path, Locale locale) {
        changes.require(id);
        var log = changes.log(id);
        var edit = Optional.ofNullable(log.edits().get(path));
        String baseText = files.texts(List.of(path)).getOrDefault(path, "");
        String text = edit.map(step ->
                        sql.texts(currentTenant.city(), List.of(step.hash())).getOrDefault(step.hash(), ""))
                .orElse(baseText);
        var subject = files.subject(path, text.isEmpty() ? baseText : text);
        var started = edit.map(DraftStep::baseHash)
                .filter(base -> !base.equals(files.hashes().getOrDefault(path, "")));
        return new FileShown(
                path,
                text,
                baseText,
                edit.filter(step -> step.outcome() == DraftStep.Outcome.REMOVED).isPresent(),
                started.isPresent(),
                started.map(base -> files.textOf(base).orElse("")).orElse(null),
                log.version(path),
                subject.map(FileSubject::fileKind).orElse(""),
                subject.map(FileSubject::name).orElse(""),
                subject.map(s -> locale.getLanguage().equals("en") ? s.titleEn() : s.titleZh())
                        .orElse(""),
                subject.flatMap(FileSubject::schema).orElse(null),
                subject.filter(FileSubject::isOverlay)
                        .map(s -> new Target(s.kind(), s.name()))
                        .orElse(null),
                subject.flatMap(FileSubject::targetSchema).orElse(null));
    }

    /** Who else has this file open in a change set on its way. */
    @Transactional
    List<OtherEdit> others(String id, String path) {
        var others = sql.others(currentTenant.city(), id, Set.of(path));
        var names = people.names(
                others.stream().map(DraftSql.Other::person).distinct().toList());
        return others.stream()
                .map(o -> new OtherEdit(o.change(), o.title(), Who.of(o.person(), names)))
                .toList();
    }
}
