package org.gridloom.change.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.artifact.FileEdit;
import org.gridloom.artifact.FileSubject;
import org.gridloom.change.draft.DraftStep.Act;
import org.gridloom.change.draft.DraftStep.Outcome;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;

/** Every act on the files of a change set: one transaction, lines that are only added, no text ever lost. */
@ApplicationScoped
public class EditDraft {
    private static final int LARGEST = 2_000_000;
    private final ChangeSets changes;
    private final DraftSql sql;
    private final ConfigFiles files;
    private final Clock clock;

    EditDraft(ChangeSets changes, DraftSql sql, ConfigFiles files, Clock clock) {
        this.changes = changes;
        this.sql = sql;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Saves a text. Refuses with DRAFT_FILE_STALE and both texts when the file was saved by somebody else since.
     *
     * @param version of the file as it was read, 0 when it was not edited yet
     * @param ontoPresent whether the text was brought up to what is in force now, so that it is no longer stale
     */
    @Transactional
    ChangeSet save(String id, String path, String text, int version, boolean ontoPresent) {
        var change = open(id);
        place(change, Map.of(path, text));
        var log = changes.log(id);
        fresh(change, log, path, version, text);
        String inForce = files.hashes().getOrDefault(path, "");
        return append(change, List.of(line(change, log, Act.SAVE, new FileEdit(path, Optional.of(text)), inForce, ontoPresent)));
    }

    /** The file is no longer there once this is in force; a file that only this change set adds is taken back. */
    @Transactional
    ChangeSet remove(String id, String path, int version) {
        var change = open(id);
        place(change, Map.of(path, ""));
        var log = changes.log(id);
        fresh(change, log, path, version, "");
        String inForce = files.hashes().getOrDefault(path, "");
        return append(change, List.of(line(change, log, Act.REMOVE, new FileEdit(path, Optional.empty()), inForce, false)));
    }

    /** The edit is taken back: the file is as it is in force. */
    @Transactional
    ChangeSet reset(String id, String path, int version) {
        var change = open(id);
        var log = changes.log(id);
        fresh(change, log, path, version, "");
        return append(change, List.of(step(change, Act.RESET, 0, path, Outcome.NONE, "", "")));
    }

    /** Takes over whole files at once, as one act; those that are as they are in force already are no edits. */
    @Transactional
    public ChangeSet takeOver(String id, Collection<FileEdit> edits) {
        var change = open(id);
        var texts = new HashMap<String, String>();
        edits.forEach(edit -> texts.put(edit.path(), edit.text().orElse("")));
        place(change, texts);
        var log = changes.log(id);
        var inForce = files.hashes();
        var lines = edits.stream()
                .filter(edit -> differs(edit, log, inForce))
                .map(edit -> line(
                        change, log, Act.IMPORT, edit, inForce.getOrDefault(edit.path(), ""), false))
                .toList();
        return lines.isEmpty() ? change : append(change, lines);
    }

    private static boolean differs(FileEdit edit, DraftLog log, Map<String, String> inForce) {
        String wanted = edit.text().map(ConfigFiles::hashOf).orElse("");
        var edited = log.edits().get(edit.path());
        return !wanted.equals(edited == null ? inForce.getOrDefault(edit.path(), "") : edited.hash());
    }

    @Transactional
    ChangeSet undo(String id, int version) {
        return again(id, version, Act.UNDO);
    }

    @Transactional
    ChangeSet redo(String id, int version) {
        return again(id, version, Act.REDO);
    }

    private ChangeSet again(String id, int version, Act act) {
        changes.writer(changes.require(id).node());
        var change = changes.lock(id, version, ChangeState.DRAFT, ChangeState.RETURNED);
        var log = changes.log(id);
        boolean undo = act == Act.UNDO;
        OptionalInt of = undo ? log.undoable() : log.redoable();
        int seq = of.orElseThrow(() -> new Problem(
                undo ? ChangeProblem.DRAFT_NOTHING_TO_UNDO : ChangeProblem.DRAFT_NOTHING_TO_REDO, Map.of()));
        var lines = (undo ? log.before(seq) : log.of(seq))
                .stream()
                        .map(was -> step(change, act, seq, was.path(), was.outcome(), was.hash(), was.baseHash()))
                        .toList();
        return append(change, lines);
    }

    private ChangeSet open(String id) {
        changes.writer(changes.require(id).node());
        return changes.lock(id, ChangeState.DRAFT, ChangeState.RETURNED);
    }

    /** Every path at once: where nothing may lie, and what belongs to others. */
    private void place(ChangeSet change, Map<String, String> texts) {
        Map<String, FileSubject> subjects = files.subjects(texts);
        var nowhere = new ArrayList<Finding>();
        new TreeMap<>(texts).forEach((path, text) -> {
            if (path.length() > 300 || !subjects.containsKey(path)) {
                nowhere.add(Finding.error("", "FILE_NOT_EXPECTED").in(path, 0));
            } else if (!files.mayStand(path, text)) {
                nowhere.add(Finding.error("", "RULESET_NOT_OF_THE_RELEASE").in(path, 0));
            }
        });
        if (!nowhere.isEmpty()) {
            throw new Problem(ChangeProblem.DRAFT_PATH_WRONG, Map.of("path", nowhere.get(0).file()), nowhere);
        }
        subjects.forEach((path, subject) -> {
            if (!change.node().covers(subject.owner())) {
                throw new Problem(
                        ChangeProblem.DRAFT_FILE_NOT_OF_NODE,
                        Map.of("path", path, "owner", subject.owner().value()));
            }
        });
        if (texts.values().stream().anyMatch(text -> text.length() > LARGEST)) {
            throw new Problem(ChangeProblem.DRAFT_TEXT_TOO_LARGE, Map.of("most", LARGEST));
        }
    }

    private void fresh(ChangeSet change, DraftLog log, String path, int version, String mine) {
        if (log.version(path) == version) {
            return;
        }
        var now = log.last(path).filter(DraftStep::isEdit);
        String inForce = files.texts(List.of(path)).getOrDefault(path, "");
        String text = now.map(step -> sql.texts(change.node().city(), List.of(step.hash()))
                        .getOrDefault(step.hash(), ""))
                .orElse(inForce);
        throw new Problem(
                ChangeProblem.DRAFT_FILE_STALE,
                Map.of(
                        "path", path,
                        "text", text,
                        "baseText", inForce,
                        "yours", mine,
                        "version", log.version(path),
                        "by", log.last(path).map(DraftStep::person).orElse(""),
                        "at", log.last(path).map(s -> s.at().toString()).orElse("")));
    }

    private DraftStep line(
            ChangeSet change, DraftLog log, Act act, FileEdit edit, String inForce, boolean ontoPresent) {
        String base = Optional.ofNullable(log.edits().get(edit.path()))
                .filter(edited -> !ontoPresent)
                .map(DraftStep::baseHash)
                .orElse(inForce);
        String hash = edit.text().map(ConfigFiles::hashOf).orElse("");
        Outcome outcome = edit.text().isPresent() ? Outcome.TEXT : Outcome.REMOVED;
        if (hash.equals(inForce)) {
            return step(change, act, 0, edit.path(), Outcome.NONE, "", "");
        }
        edit.text().ifPresent(text -> sql.keep(change.node().city(), hash, text, now()));
        return step(change, act, 0, edit.path(), outcome, hash, base);
    }

    private DraftStep step(
            ChangeSet change, Act act, int of, String path, Outcome outcome, String hash, String baseHash) {
        String person = changes.writer(change.node()).personId();
        return new DraftStep(change.version() + 1, act, of, path, outcome, hash, baseHash, person, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private ChangeSet append(ChangeSet change, List<DraftStep> lines) {
        lines.forEach(line -> sql.append(change.node().city(), change.id(), line));
        return changes.store(change);
    }
}
