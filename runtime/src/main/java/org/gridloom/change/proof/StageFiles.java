package org.gridloom.change.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridloom.artifact.SourceFile;
import org.gridloom.tenant.TenantPath;

/** The files of a city as they are put on a stage: the libraries, and the nodes a story plays at, under another city's name. */
final class StageFiles {
    private final SortedMap<String, String> files;
    private final String city;
    private final Set<String> roots;

    StageFiles(SortedMap<String, String> files, String city) {
        this.files = files;
        this.city = city;
        this.roots = files.keySet().stream()
                .filter(path -> path.endsWith("/" + city + "/tenant.yaml"))
                .map(StageFiles::root)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param nodes where stories play; the nodes above come along, those beside do not */
    List<SourceFile> on(String stage, Set<TenantPath> nodes) {
        var wanted = nodes.stream()
                .flatMap(node -> node.lineage().stream())
                .map(TenantPath::value)
                .collect(Collectors.toSet());
        var placed = new ArrayList<SourceFile>();
        files.forEach((path, text) -> {
            // Stories name nodes that are not on this stage.
            if (path.contains("/scenarios/")) {
                return;
            }
            String root = root(path);
            if (!roots.contains(root)) {
                placed.add(new SourceFile(path, text));
            } else if (wanted.contains(node(root, path))) {
                String inside = path.substring(root.length() + 1 + city.length());
                placed.add(new SourceFile(root + "/" + stage + inside, renamed(path, text, stage)));
            }
        });
        return placed;
    }

    static String at(String stage, String node) {
        int slash = node.indexOf('/');
        return slash < 0 ? stage : stage + node.substring(slash);
    }

    private static String root(String path) {
        return path.substring(0, Math.max(0, path.indexOf('/')));
    }

    /** The lowest node in whose folder the file lies. */
    private String node(String root, String path) {
        String inside = path.substring(root.length() + 1);
        return files.keySet().stream()
                .filter(file -> file.startsWith(root + "/") && file.endsWith("/tenant.yaml"))
                .map(file -> file.substring(root.length() + 1, file.length() - "/tenant.yaml".length()))
                .filter(folder -> inside.startsWith(folder + "/"))
                .max(Comparator.comparing(String::length))
                .orElse("");
    }

    private String renamed(String path, String text, String stage) {
        return path.endsWith("/tenant.yaml")
                ? text.replaceFirst("(?m)^path:(\\s*[\"']?)" + city + "(?=[/\"'\\s]|$)", "path:$1" + stage)
                : text;
    }
}
