package org.gridloom.change.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridloom.artifact.ArtifactChange;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.artifact.KindSchemas;
import org.gridloom.artifact.Proposal;
import org.gridloom.change.diff.Group.Line;
import org.gridloom.change.tree.NormalForm;
import org.gridloom.change.tree.TreeEdit;
import org.gridloom.change.tree.TreeEdits;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/**
 * What a proposal changes, in words. Of an overlay the values that come of it are said, its locks and bounds, and what it only
 * keeps as it is above.
 */
public final class DescribeProposal {
    private static final JsonNode NOTHING = MissingNode.getInstance();
    private final Proposal proposal;
    private final TenantPath node;
    private final Locale locale;

    private DescribeProposal(Proposal proposal, TenantPath node, Locale locale) {
        this.proposal = proposal;
        this.node = node;
        this.locale = locale;
    }

    /** @param node whose titles are used for what the libraries change, e.g. that of the change set */
    public static List<Group> handle(Proposal proposal, TenantPath node, Locale locale) {
        var describe = new DescribeProposal(proposal, node, locale);
        return proposal.changes().stream()
                .flatMap(change -> describe.group(change).stream())
                .sorted(Comparator.comparing(DescribeProposal::weight))
                .toList();
    }

    /** What is said of the cases that are open. */
    public static String affected(long openCases, Locale locale) {
        var words = new Words(locale, Titles.NONE);
        return words.say(openCases == 0 ? "AFFECTED_NONE" : "AFFECTED_KEEP", Map.of("n", String.valueOf(openCases)));
    }

    static Weight weight(Group group) {
        return group.lines().stream()
                .map(Line::weight)
                .min(Comparator.naturalOrder())
                .orElse(Weight.TEXT);
    }

    private Optional<Group> group(ArtifactChange change) {
        boolean library = change.layer().startsWith("library/");
        var where = library ? node : TenantPath.of(change.layer());
        var titles = config(proposal::at, where)
                .or(() -> config(proposal::now, where))
                .map(c -> (Titles) new EffectiveTitles(c))
                .orElse(Titles.NONE);
        String layer = library ? "" : change.layer();
        var before = change.before().map(ArtifactChange.Side::tree).orElse(NOTHING);
        var after = change.after().map(ArtifactChange.Side::tree).orElse(NOTHING);
        if (!change.key().kind().equals("overlay")) {
            return SemanticDiff.of(
                    new Subject(change.key().kind(), change.key().name(), layer, before, after), titles, locale);
        }
        return overlay(change, where, titles, before, after);
    }

    private Optional<Group> overlay(
            ArtifactChange change, TenantPath where, Titles titles, JsonNode before, JsonNode after) {
        var target = change.target();
        var old = config(proposal::now, where).flatMap(c -> c.tree(target.kind(), target.name()));
        var now = config(proposal::at, where).flatMap(c -> c.tree(target.kind(), target.name()));
        if (old.isEmpty() || now.isEmpty()) {
            return SemanticDiff.of(new Subject("overlay", target.name(), where.value(), before, after), titles, locale);
        }
        var subject = new Subject(
                target.kind(), target.name(), where.value(), bound(old.get(), before), bound(now.get(), after));
        var said = SemanticDiff.of(subject, titles, locale);
        var kept = kept(subject, before.path("patch"), after.path("patch"), new Words(locale, titles));
        if (kept.isEmpty()) {
            return said;
        }
        var lines = new ArrayList<>(said.map(Group::lines).orElse(List.of()));
        lines.addAll(kept);
        var group = said.orElseGet(() -> empty(subject, new Words(locale, titles)));
        return Optional.of(new Group(
                group.kind(),
                group.name(),
                group.title(),
                group.node(),
                group.what(),
                lines,
                group.flow(),
                group.table(),
                group.form()));
    }

    private static Group empty(Subject subject, Words words) {
        return new Group(
                subject.kind(),
                subject.name(),
                SemanticDiff.title(subject, words),
                subject.node(),
                "changed",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What the patch says more or less without making a difference today. */
    private static List<Line> kept(Subject subject, JsonNode before, JsonNode after, Words words) {
        var shape = KindSchemas.shape(subject.kind());
        var effective = TreeEdits.between(
                NormalForm.of(subject.kind(), subject.before()).tree(),
                NormalForm.of(subject.kind(), subject.after()).tree(),
                shape);
        var lines = new ArrayList<Line>();
        for (TreeEdit edit : TreeEdits.between(before, after, shape)) {
            boolean said = effective.stream()
                    .anyMatch(e -> e.pointer().startsWith(edit.pointer())
                            || edit.pointer().startsWith(e.pointer()));
            if (!said) {
                String code = edit.what() == TreeEdit.What.REMOVED ? "UNPINNED" : "PINNED";
                String label = Place.of(subject.after(), edit.pointer(), shape, subject.kind(), words)
                        .label();
                String sentence = words.say(code, Map.of("label", label));
                lines.add(new Line(code, Weight.VALUE, sentence, edit.pointer(), Optional.empty(), Optional.empty()));
            }
        }
        return lines;
    }

    private static JsonNode bound(JsonNode effective, JsonNode overlay) {
        if (!(effective instanceof ObjectNode)) {
            return effective;
        }
        ObjectNode copy = effective.deepCopy();
        for (String key : List.of("locks", "bounds")) {
            if (overlay.has(key)) {
                copy.set(key, overlay.path(key));
            }
        }
        return copy;
    }

    private static Optional<EffectiveConfig> config(Function<TenantPath, EffectiveConfig> side, TenantPath where) {
        try {
            return Optional.of(side.apply(where));
        } catch (Problem noSuchNode) {
            return Optional.empty();
        }
    }
}
