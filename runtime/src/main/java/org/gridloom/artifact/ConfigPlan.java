package org.gridloom.artifact;

import java.util.List;
import java.util.Optional;
import org.gridloom.shared.Finding;

/**
 * What an import would do.
 *
 * @param nodes tenant paths whose bundle would change
 * @param findings everything wrong with the result; with an error nothing can be applied
 * @param changeSet the change set that was submitted instead, where somebody has to approve
 */
public record ConfigPlan(
        List<String> added,
        List<String> changed,
        List<String> removed,
        List<String> nodes,
        List<Finding> findings,
        Optional<String> changeSet) {
    public ConfigPlan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        nodes = List.copyOf(nodes);
        findings = List.copyOf(findings);
    }

    ConfigPlan submitted(Optional<String> as) {
        return new ConfigPlan(added, changed, removed, nodes, findings, as);
    }

    public boolean canApply() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
