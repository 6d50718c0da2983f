package org.gridloom.artifact.text;

import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Small changes of a YAML or JSON text at a JSON pointer; comments, order and layout of everything else stay. An answer is empty
 * when the text cannot be read or has no such place.
 */
public final class TextPlaces {
    private final String text;
    private final Node root;

    /** A value, what it lies in, and the key or dash before it. */
    private record Place(
            Node value, @Nullable ScalarNode key, @Nullable Place parent, int index) {
        int count() {
            return value instanceof MappingNode map
                    ? map.getValue().size()
                    : value instanceof SequenceNode list ? list.getValue().size() : 0;
        }

        boolean flow() {
            return value instanceof MappingNode map && map.getFlowStyle() == FlowStyle.FLOW
                    || value instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.FLOW;
        }
    }

    private TextPlaces(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    public static Optional<TextPlaces> of(String text) {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(40);
        options.setMaxAliasesForCollections(1);
        try {
            return Optional.ofNullable(new Yaml(options).compose(new StringReader(text)))
                    .map(root -> new TextPlaces(text, root));
        } catch (YAMLException e) {
            return Optional.empty();
        }
    }

    /** Another name for a key; of a key written twice the one on the line. */
    public Optional<String> rename(String pointer, int line, String name) {
        return find(pointer, line)
                .flatMap(place -> Optional.ofNullable(place.key()).map(key -> {
                    String said = key.getScalarStyle() == ScalarStyle.PLAIN ? name : "\"" + name + "\"";
                    return spliced(start(key), end(key), said);
                }));
    }

    /** Another value in the place of a scalar or of what is written in braces. */
    public Optional<String> set(String pointer, String value) {
        return find(pointer, 0)
                .filter(p -> p.value() instanceof ScalarNode || p.flow())
                .map(p -> {
                    boolean quoted = p.value() instanceof ScalarNode s && s.getScalarStyle() != ScalarStyle.PLAIN;
                    return spliced(start(p.value()), end(p.value()), quoted ? quoted(value) : plain(value));
                });
    }

    /** One more key at the end of an object; the value is written as given. */
    public Optional<String> add(String pointer, String key, String value) {
        return find(pointer, 0).filter(p -> p.value() instanceof MappingNode).map(p -> {
            var entries = ((MappingNode) p.value()).getValue();
            if (p.flow()) {
                return addedInline(p, key, value);
            }
            var last = entries.get(entries.size() - 1);
            int at = LineSpan.contentEnd(text, start(last.getKeyNode()), end(last.getValueNode()));
            String indent = " ".repeat(last.getKeyNode().getStartMark().getColumn());
            return spliced(at, at, (text.startsWith("\n", at - 1) ? "" : "\n") + indent + key + ": " + value + "\n");
        });
    }

    /** On a line of its own where the entry before it is on one. */
    private String addedInline(Place place, String key, String value) {
        var entries = ((MappingNode) place.value()).getValue();
        String said = text.startsWith("{") ? "\"" + key + "\": " + value : key + ": " + value;
        if (entries.isEmpty()) {
            return spliced(end(place.value()) - 1, end(place.value()) - 1, said);
        }
        var last = entries.get(entries.size() - 1);
        int key0 = start(last.getKeyNode());
        String before = text.substring(LineSpan.lineStart(text, key0), key0);
        int at = end(last.getValueNode());
        return spliced(at, at, (before.isBlank() ? ",\n" + before : ", ") + said);
    }

    /** The entry is gone, and what would be left empty by it, up to the place {@code within}, which becomes {@code {}}. */
    public Optional<String> remove(String pointer, int line, String within) {
        return find(pointer, line).map(place -> removed(place, pointer, within));
    }

    private String removed(Place place, String pointer, String within) {
        var parent = place.parent();
        if (parent == null || pointer.equals(within)) {
            int from = start(place.value());
            int to = place.flow() ? end(place.value()) : LineSpan.contentEnd(text, from, end(place.value()));
            var key = place.key();
            return key == null || place.flow()
                    ? spliced(from, to, "{}")
                    : spliced(end(key), to, text.startsWith("\n", to - 1) ? ": {}\n" : ": {}");
        }
        if (parent.count() == 1 && parent.parent() != null) {
            return removed(parent, pointer.substring(0, pointer.lastIndexOf('/')), within);
        }
        return parent.flow() ? removedInline(place, parent) : removedLines(place, parent);
    }

    private String removedInline(Place place, Place parent) {
        int from = entryStart(parent.value(), place.index());
        if (place.index() + 1 < parent.count()) {
            return spliced(from, entryStart(parent.value(), place.index() + 1), "");
        }
        int before = place.index() == 0 ? from : entryEnd(parent.value(), place.index() - 1);
        return spliced(before, end(place.value()), "");
    }

    private String removedLines(Place place, Place parent) {
        int from = entryStart(parent.value(), place.index());
        int to = LineSpan.contentEnd(text, from, end(place.value()));
        int line = LineSpan.lineStart(text, from);
        String before = text.substring(line, from);
        boolean dashOfThis = parent.value() instanceof SequenceNode && before.matches("\\s*-\\s+");
        if (before.isBlank() || dashOfThis) {
            return spliced(line, LineSpan.nextLine(text, to), "");
        }
        return place.index() + 1 < parent.count() // first key after a dash: the next one takes its place
                ? spliced(from, entryStart(parent.value(), place.index() + 1), "")
                : spliced(from, to, "");
    }

    private Optional<Place> find(String pointer, int line) {
        @Nullable Place here = new Place(root, null, null, 0);
        String[] steps =
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
        for (int i = 0; i < steps.length && here != null; i++) {
            here = below(here, steps[i].replace("~1", "/").replace("~0", "~"), i == steps.length - 1 ? line : 0);
        }
        return Optional.ofNullable(here);
    }

    private static @Nullable Place below(Place here, String step, int line) {
        if (here.value() instanceof SequenceNode list && step.matches("[0-9]{1,6}")) {
            int at = Integer.parseInt(step);
            return at < list.getValue().size() ? new Place(list.getValue().get(at), null, here, at) : null;
        }
        @Nullable Place found = null;
        if (here.value() instanceof MappingNode map) {
            for (int i = 0; i < map.getValue().size(); i++) {
                NodeTuple entry = map.getValue().get(i);
                boolean named = entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(step);
                boolean there = entry.getKeyNode().getStartMark().getLine() + 1 == line;
                if (named && (found == null || there)) {
                    found = new Place(entry.getValueNode(), (ScalarNode) entry.getKeyNode(), here, i);
                }
            }
        }
        return found;
    }

    private int entryStart(Node parent, int index) {
        return parent instanceof MappingNode map
                ? start(map.getValue().get(index).getKeyNode())
                : start(((SequenceNode) parent).getValue().get(index));
    }

    private int entryEnd(Node parent, int index) {
        return parent instanceof MappingNode map
                ? end(map.getValue().get(index).getValueNode())
                : end(((SequenceNode) parent).getValue().get(index));
    }

    private int start(Node node) {
        return text.offsetByCodePoints(0, node.getStartMark().getIndex());
    }

    private int end(Node node) {
        return text.offsetByCodePoints(0, node.getEndMark().getIndex());
    }

    private String spliced(int from, int to, String said) {
        return text.substring(0, from) + said + text.substring(to);
    }

    private static String plain(String value) {
        return value.matches("[\\p{L}0-9][\\p{L}0-9_./-]*") ? value : quoted(value);
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
