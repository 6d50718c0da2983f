package org.gridloom.change.approval;

import java.util.Collection;
import java.util.Map;
import org.gridloom.artifact.ArtifactChange;

/** What the rules on approval ask of a change: does it touch permissions, locks and bounds, scores? */
final class Touched {
    private Touched() {}

    /** Whether somebody has to approve at all is a permission as well. */
    static Map<String, Object> by(Collection<ArtifactChange> changes) {
        boolean permissions = false;
        boolean locks = false;
        boolean scores = false;
        for (ArtifactChange each : changes) {
            String kind = each.target().kind();
            permissions |= kind.equals("post") || kind.equals("tenant") && differ(each, "approver");
            scores |= kind.equals("scorecard");
            locks |= differ(each, "locks") || differ(each, "bounds");
        }
        return Map.of("permissions", permissions, "locks", locks, "scores", scores);
    }

    private static boolean differ(ArtifactChange change, String key) {
        var before = change.before().map(side -> side.tree().path(key).toString());
        var after = change.after().map(side -> side.tree().path(key).toString());
        return !before.orElse("").equals(after.orElse(""));
    }
}
