package org.gridloom.change.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gridloom.artifact.ArtifactProblem;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.artifact.Kind;
import org.gridloom.artifact.Kinds;
import org.gridloom.artifact.PastBundles;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Permissions;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/** What differs between two configurations that were in force at a node, in words. */
@ApplicationScoped
class CompareBundles {
    private final PastBundles pastBundles;
    private final CurrentCaller currentCaller;

    CompareBundles(PastBundles pastBundles, CurrentCaller currentCaller) {
        this.pastBundles = pastBundles;
        this.currentCaller = currentCaller;
    }

    record Compared(List<Group> groups, boolean empty) {}

    /** Refuses a bundle that was never in force at the node, and a node that is not the caller's, alike. */
    @Transactional
    Compared handle(String node, String from, String to, Locale locale) {
        var caller = currentCaller.require(Permissions.CONFIG_READ);
        var path = Optional.of(node)
                .filter(n -> n.matches("[a-z0-9-]{1,40}(/[a-z0-9-]{1,40}){0,2}"))
                .map(TenantPath::of)
                .filter(caller::covers)
                .orElseThrow(() -> gone(node));
        var before = pastBundles.find(path, from).orElseThrow(() -> gone(from));
        var after = pastBundles.find(path, to).orElseThrow(() -> gone(to));
        var groups = new ArrayList<Group>();
        for (Kind kind : Kinds.ALL) {
            var names = new TreeSet<>(before.names(kind.name()));
            names.addAll(after.names(kind.name()));
            for (String name : names) {
                group(kind.name(), name, path, before, after, locale).ifPresent(groups::add);
            }
        }
        groups.sort(Comparator.comparing(DescribeProposal::weight));
        return new Compared(List.copyOf(groups), groups.isEmpty());
    }

    private static Optional<Group> group(
            String kind, String name, TenantPath node, EffectiveConfig before, EffectiveConfig after, Locale locale) {
        var old = tree(before, kind, name);
        var now = tree(after, kind, name);
        if (old.equals(now)) {
            return Optional.empty();
        }
        var titles = new EffectiveTitles(now.isMissingNode() ? before : after);
        return SemanticDiff.of(new Subject(kind, name, node.value(), old, now), titles, locale);
    }

    private static JsonNode tree(EffectiveConfig config, String kind, String name) {
        return config.names(kind).contains(name)
                ? config.tree(kind, name).orElse(MissingNode.getInstance())
                : MissingNode.getInstance();
    }

    private static Problem gone(String name) {
        return new Problem(ArtifactProblem.NO_CONFIGURATION, Map.of("node", name));
    }
}
