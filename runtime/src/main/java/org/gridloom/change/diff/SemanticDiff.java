package org.gridloom.change.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.change.diff.Group.Line;
import org.gridloom.change.tree.TreeEdit;
import org.gridloom.change.tree.TreeEdits;
import org.gridloom.change.tree.XmlTree;

/** What changes in an artifact, in words: empty exactly when both normal forms are equal (issue 4, part 5). */
public final class SemanticDiff {
    private SemanticDiff() {}

    /** Empty when nothing changes that means anything. */
    public static Optional<Group> of(Subject subject, Titles titles, Locale locale) {
        var before = subject.normal(true);
        var after = subject.normal(false);
        var shape = after.tree().isMissingNode() ? before.shape() : after.shape();
        var edits = TreeEdits.between(before.tree(), after.tree(), shape);
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        var words = new Words(locale, titles);
        boolean whole = edits.get(0).pointer().isEmpty();
        var told = new Told(words);
        if (whole) {
            whole(subject, words, told);
        } else {
            described(subject, edits, words, told);
        }
        if (told.lines.isEmpty()) {
            told.say("DETAILS_CHANGED", Weight.VALUE, "", Map.of());
        }
        told.lines.sort(Comparator.comparing(Line::weight));
        return Optional.of(new Group(
                subject.kind(),
                subject.name(),
                title(subject, words),
                subject.node(),
                subject.what(),
                told.lines,
                told.flow,
                told.table,
                told.form));
    }

    private static void whole(Subject subject, Words words, Told told) {
        boolean added = subject.before().isMissingNode();
        boolean both = !added && !subject.after().isMissingNode();
        var facts = Map.of("kind", words.title("kind", subject.kind()), "title", title(subject, words));
        String code = both ? "ARTIFACT_CHANGED" : added ? "ARTIFACT_ADDED" : "ARTIFACT_REMOVED";
        told.say(code, subject.kind().equals("post") ? Weight.PERMISSION : Weight.STRUCTURE, "", facts);
        if (subject.kind().equals("process")) {
            told.flow = Optional.of(new Group.Flow(subject.text(true), subject.text(false), List.of()));
        }
    }

    private static void described(Subject subject, List<TreeEdit> edits, Words words, Told told) {
        var above = edits.stream().filter(SemanticDiff::binding).toList();
        new TreeWords(subject, words, told).tell(above);
        inside(subject, edits.stream().filter(e -> !above.contains(e)).toList(), words, told);
    }

    /** What a layer lets those below do, of whatever kind. */
    private static boolean binding(TreeEdit edit) {
        return edit.pointer().equals("/locks") || edit.pointer().equals("/bounds");
    }

    private static void inside(Subject subject, List<TreeEdit> edits, Words words, Told told) {
        if (edits.isEmpty()) {
            return;
        }
        boolean drawn = edits.stream()
                .allMatch(e -> e.pointer().startsWith("/elements")
                        || e.pointer().startsWith("/branches")
                        || e.pointer().startsWith("/parameters"));
        switch (subject.kind()) {
            case "form" -> new FormWords(subject, words, told).tell(edits);
            case "process" -> {
                if (drawn) {
                    new FlowWords(subject, words, told).tell(edits);
                }
            }
            case "decision" -> {
                if (drawn) {
                    new TableWords(subject, words, told).tell(edits);
                }
            }
            default -> new TreeWords(subject, words, told).tell(edits);
        }
    }

    static String title(Subject subject, Words words) {
        var tree = subject.present();
        var own = subject.kind().equals("form")
                ? words.called(tree.path("schema"))
                : words.called(tree).filter(t -> tree.has("title"));
        return own.or(() -> drawn(subject, words)).orElseGet(() -> words.title(subject.kind(), subject.name()));
    }

    /** The name in the drawing: of the process, or of its last decision. */
    private static Optional<String> drawn(Subject subject, Words words) {
        var form = subject.normal(subject.after().isMissingNode());
        Optional<String> name = Optional.empty();
        for (var element : XmlTree.elements(form.tree()).values()) {
            String tag = element.path("tag").asText("");
            if (tag.equals("process") || tag.equals("decision")) {
                var attributes = element.path("attributes");
                name = words.text(attributes.path("label")).or(() -> words.text(attributes.path("name")));
            }
        }
        return name;
    }

    /** What has been said so far. */
    static final class Told {
        final List<Line> lines = new ArrayList<>();
        Optional<Group.Flow> flow = Optional.empty();
        Optional<Group.Table> table = Optional.empty();
        Optional<Group.Form> form = Optional.empty();
        private final Words words;

        Told(Words words) {
            this.words = words;
        }

        String say(String code, Weight weight, String pointer, Map<String, String> facts) {
            String sentence = words.say(code, facts);
            lines.add(new Line(
                    code,
                    weight,
                    sentence,
                    pointer,
                    Optional.ofNullable(facts.get("from")),
                    Optional.ofNullable(facts.get("to"))));
            return sentence;
        }
    }
}
