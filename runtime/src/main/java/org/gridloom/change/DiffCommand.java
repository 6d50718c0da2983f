package org.gridloom.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridloom.artifact.CheckSources;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.artifact.SourceFile;
import org.gridloom.artifact.SourceFolders;
import org.gridloom.change.diff.Group;
import org.gridloom.change.diff.SemanticDiff;
import org.gridloom.change.diff.Subject;
import org.gridloom.change.diff.Titles;

/** {@code diff}: what one folder changes against another, in words, by what the files mean. */
final class DiffCommand {
    private final PrintStream out;
    private final Options options;

    DiffCommand(PrintStream out, Options options) {
        this.out = out;
        this.options = options;
    }

    int run(List<SourceFile> mine) throws IOException {
        String against = options.value("--against")
                .orElseThrow(() -> new IllegalArgumentException("缺少 missing --against FOLDER"));
        var after = byPath(mine);
        var before = new TreeMap<>(after);
        String root = Path.of(options.folder()).toAbsolutePath().normalize().getFileName() + "/";
        before.keySet().removeIf(p -> p.startsWith(root));
        for (SourceFile file : SourceFolders.read(Path.of(against))) {
            String path = root + file.path().substring(file.path().indexOf('/') + 1);
            before.put(path, new SourceFile(path, file.text()));
        }
        var groups = groups(before, after);
        if (options.json()) {
            out.println(new JsonMapper()
                    .registerModule(new Jdk8Module())
                    .writeValueAsString(Map.of("groups", groups, "empty", groups.isEmpty())));
        } else {
            groups.forEach(this::print);
            out.println(options.english() ? groups.size() + " artifacts differ" : "共 " + groups.size() + " 个配置件有差异");
        }
        return groups.isEmpty() ? CommandLine.CLEAN : CommandLine.FINDINGS;
    }

    private void print(Group group) {
        out.println(group.title() + "  (" + group.kind() + " " + group.name()
                + (group.node().isEmpty() ? "" : " @ " + group.node()) + ")");
        group.lines().forEach(line -> out.println("  " + line.sentence()));
    }

    private static TreeMap<String, SourceFile> byPath(Collection<SourceFile> files) {
        var found = new TreeMap<String, SourceFile>();
        files.forEach(f -> found.put(f.path(), f));
        return found;
    }

    private List<Group> groups(TreeMap<String, SourceFile> before, TreeMap<String, SourceFile> after) {
        var folders = new TreeSet<String>();
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            if (!Objects.equals(before.get(path), after.get(path))) {
                folders.add(path.substring(0, path.lastIndexOf('/')));
            }
        }
        var groups = new ArrayList<Group>();
        for (String folder : folders) {
            var old = artifacts(folder, before);
            var now = artifacts(folder, after);
            var keys = new TreeSet<>(old.keySet());
            keys.addAll(now.keySet());
            for (String key : keys) {
                group(Optional.ofNullable(old.get(key)), Optional.ofNullable(now.get(key)))
                        .ifPresent(groups::add);
            }
        }
        return groups;
    }

    private Optional<Group> group(Optional<ParsedArtifact> old, Optional<ParsedArtifact> now) {
        var some = now.or(() -> old).orElseThrow();
        var subject = new Subject(
                some.key().kind(),
                some.key().name(),
                some.fromLibrary() ? "" : some.layer(),
                old.map(ParsedArtifact::tree).orElse(missing()),
                now.map(ParsedArtifact::tree).orElse(missing()));
        return SemanticDiff.of(subject, Titles.NONE, options.locale());
    }

    private static JsonNode missing() {
        return MissingNode.getInstance();
    }

    /** The artifacts of one folder; a file that makes the root known as one of tenants goes with them. */
    private static Map<String, ParsedArtifact> artifacts(String folder, TreeMap<String, SourceFile> files) {
        String root = folder.contains("/") ? folder.substring(0, folder.indexOf('/')) : folder;
        var chosen = new ArrayList<SourceFile>();
        files.values().stream()
                .filter(f -> f.path().startsWith(folder + "/") && f.path().lastIndexOf('/') == folder.length())
                .forEach(chosen::add);
        files.values().stream()
                .filter(f -> f.path().startsWith(root + "/") && f.path().endsWith("/tenant.yaml"))
                .findFirst()
                .filter(f -> !chosen.contains(f))
                .ifPresent(chosen::add);
        var found = new TreeMap<String, ParsedArtifact>();
        new CheckSources(List.of())
                .handle(chosen).all().all().stream()
                        .filter(a -> a.files().stream()
                                .anyMatch(f -> f.path().startsWith(folder + "/")
                                        && f.path().lastIndexOf('/') == folder.length()))
                        .forEach(a -> found.put(a.key().toString(), a));
        return found;
    }
}
