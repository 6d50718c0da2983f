package org.gridloom.artifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Paths of the files in which two states differ. */
record FileChanges(List<String> added, List<String> changed, List<String> removed) {
    static FileChanges between(Map<String, SourceFile> before, Map<String, SourceFile> after) {
        var added = new ArrayList<String>();
        var changed = new ArrayList<String>();
        after.forEach((path, file) -> {
            var old = before.get(path);
            if (old == null) {
                added.add(path);
            } else if (!old.text().equals(file.text())) {
                changed.add(path);
            }
        });
        var removed =
                before.keySet().stream().filter(p -> !after.containsKey(p)).toList();
        return new FileChanges(added, changed, removed);
    }

    /** What to do to the first state to get the second. */
    List<FileEdit> edits(Map<String, SourceFile> after) {
        return Stream.of(added, changed, removed)
                .flatMap(List::stream)
                .map(path -> {
                    var file = after.get(path);
                    return file == null ? FileEdit.remove(path) : FileEdit.write(path, file.text());
                })
                .toList();
    }
}
