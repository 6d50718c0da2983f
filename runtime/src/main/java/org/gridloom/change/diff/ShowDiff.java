package org.gridloom.change.diff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.gridloom.artifact.FileEdit;
import org.gridloom.artifact.Proposals;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/** The diff of a change set, and how many open cases keep the configuration they began with. */
@ApplicationScoped
public class ShowDiff {
    private final ChangeSets changes;
    private final Proposals proposals;
    private final DiffSql sql;
    private final CurrentTenant currentTenant;

    ShowDiff(ChangeSets changes, Proposals proposals, DiffSql sql, CurrentTenant currentTenant) {
        this.changes = changes;
        this.proposals = proposals;
        this.sql = sql;
        this.currentTenant = currentTenant;
    }

    /**
     * @param openCases open cases at the nodes that get a new bundle; they keep the old one
     * @param newBundle how many nodes get a new bundle
     */
    public record Affected(long openCases, int newBundle, String sentence) {}

    /** {@code empty} exactly when nothing changes that means anything. */
    public record Diff(List<Group> groups, boolean empty, Affected affected) {}

    /** Refuses as if it were not there a change set the caller may not read. */
    @Transactional
    public Diff handle(String change, Locale locale) {
        var found = changes.require(change);
        return of(changes.edits(change), found.node(), locale);
    }

    /** Of edits that nobody kept. */
    @Transactional
    public Diff of(Collection<FileEdit> edits, TenantPath node, Locale locale) {
        var proposal = proposals.of(edits);
        var groups = DescribeProposal.handle(proposal, node, locale);
        var nodes = proposal.nodes();
        long open = sql.openCases(currentTenant.city(), nodes);
        return new Diff(
                groups, groups.isEmpty(), new Affected(open, nodes.size(), DescribeProposal.affected(open, locale)));
    }
}
