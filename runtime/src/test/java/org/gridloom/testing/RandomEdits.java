package org.gridloom.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridloom.artifact.SourceFile;
import org.gridloom.artifact.SourceFolders;

/** The shipped files of the real tree, and edits of them as they come while somebody types. */
public final class RandomEdits {
    private RandomEdits() {}

    /** Text by path of the libraries and of all units. */
    public static Map<String, String> realFiles() {
        var files = new LinkedHashMap<String, String>();
        for (String folder : new String[] {"../rule-packs", "../process-library", "../tenant-configs"}) {
            SourceFolders.read(Path.of(folder)).forEach(f -> files.put(f.path(), f.text()));
        }
        return files;
    }

    public static List<SourceFile> sources(Map<String, String> files) {
        return files.entrySet().stream()
                .map(f -> new SourceFile(f.getKey(), f.getValue()))
                .toList();
    }

    /** A line out, a line twice, a word changed, a file gone, or an overlay at some node; the path is the answer. */
    public static String edit(Map<String, String> files, Random random) {
        var paths = List.copyOf(files.keySet());
        String path = paths.get(random.nextInt(paths.size()));
        var lines = new ArrayList<>(files.getOrDefault(path, "").lines().toList());
        int at = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(at));
            case 2 -> lines.set(at, lines.get(at).replaceFirst("([a-z]{3,})", "x$1"));
            case 3 -> files.remove(path);
            default -> {
                return overlay(files, paths, random);
            }
        }
        if (files.containsKey(path)) {
            files.put(path, String.join("\n", lines) + "\n");
        }
        return path;
    }

    private static String overlay(Map<String, String> files, List<String> paths, Random random) {
        var nodes = paths.stream().filter(p -> p.endsWith("tenant.yaml")).toList();
        String node = nodes.get(random.nextInt(nodes.size()));
        String path = node.replace("tenant.yaml", "overlays/deadline/community-event.patch.yaml");
        String id = List.of("handle", "accept", "verify", "new").get(random.nextInt(4));
        files.put(
                path,
                "kind: overlay/v1\ntarget: {kind: deadline, name: community-event}\npatch:\n  limits:\n    - {id: " + id
                        + ", limit: " + (1 + random.nextInt(9)) + "wd}\n");
        return path;
    }
}
