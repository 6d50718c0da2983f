package org.gridloom.change.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.gridloom.artifact.ArtifactKey;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.artifact.FileSubject;
import org.gridloom.artifact.FindingShown;
import org.gridloom.artifact.Proposal;
import org.gridloom.artifact.Proposals;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Messages;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/** What is wrong with the configuration as a change set would make it, cross-references included. */
@ApplicationScoped
public class JudgeDraft {
    private final ChangeSets changes;
    private final DraftSql sql;
    private final Proposals proposals;
    private final ConfigFiles files;
    private final Messages messages;

    JudgeDraft(ChangeSets changes, DraftSql sql, Proposals proposals, ConfigFiles files, Messages messages) {
        this.changes = changes;
        this.sql = sql;
        this.proposals = proposals;
        this.files = files;
        this.messages = messages;
    }

    /** A finding and the artifact its file speaks of. */
    private record Owned(Finding finding, ArtifactKey owner, Proposal proposal) {}

    /** Findings in the layers of the node, above it and below it, as they would be; the numbers are kept with the change set. */
    @Transactional
    public List<FindingShown> findings(String id, Locale locale) {
        var change = changes.require(id);
        var owned = judge(change);
        int errors = (int) owned.stream().filter(o -> o.finding().isError()).count();
        int warnings = (int) owned.stream()
                .filter(o -> o.finding().severity() == Finding.Severity.WARNING)
                .count();
        if (errors != change.errors() || warnings != change.warnings()) {
            sql.judged(change.node().city(), id, change.version(), errors, warnings);
        }
        return owned.stream()
                .map(o -> FindingShown.of(o.finding(), o.owner(), o.proposal().repair(o.finding()), messages, locale))
                .toList();
    }

    /** The errors alone: with one of them it cannot be handed in. */
    @Transactional
    public List<Finding> errors(ChangeSet change) {
        return judge(change).stream()
                .map(Owned::finding)
                .filter(Finding::isError)
                .toList();
    }

    private List<Owned> judge(ChangeSet change) {
        var proposal = proposals.of(changes.edits(change.id()));
        var found = proposal.findings();
        var paths = new HashMap<String, String>();
        found.forEach(f -> paths.put(f.file(), ""));
        var subjects = files.subjects(paths);
        return found.stream()
                .filter(f -> !subjects.containsKey(f.file())
                        || concerns(change.node(), subjects.get(f.file()).owner()))
                .map(f -> new Owned(f, key(subjects.get(f.file())), proposal))
                .toList();
    }

    private static boolean concerns(TenantPath node, TenantPath owner) {
        return owner.covers(node) || node.covers(owner);
    }

    private static ArtifactKey key(@Nullable FileSubject subject) {
        return subject == null ? new ArtifactKey("", "") : new ArtifactKey(subject.kind(), subject.name());
    }
}
