package org.gridloom.artifact;

import java.util.List;
import org.gridloom.shared.Finding;

/**
 * What an import would do.
 *
 * @param nodes tenant paths whose bundle would change
 * @param findings everything wrong with the result; with an error nothing can be applied
 */
public record ConfigPlan(
        List<String> added, List<String> changed, List<String> removed, List<String> nodes, List<Finding> findings) {
    public ConfigPlan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        nodes = List.copyOf(nodes);
        findings = List.copyOf(findings);
    }

    public boolean canApply() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
