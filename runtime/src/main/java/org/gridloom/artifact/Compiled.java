package org.gridloom.artifact;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridloom.tenant.TenantPath;

/** A city's files, read and checked: what would be in force if these were its files. */
record Compiled(SortedMap<String, SourceFile> files, Set<String> tenantRoots, CheckSources.Run run) {
    static Compiled of(SortedMap<String, SourceFile> files, Linters linters, CheckMemo memo) {
        return new Compiled(
                files, ReadSources.tenantRoots(files.values()), new CheckSources(linters).run(files.values(), memo));
    }

    /** The files after the edits. */
    static SortedMap<String, SourceFile> edited(Map<String, SourceFile> files, Collection<FileEdit> edits) {
        var after = new TreeMap<>(files);
        for (FileEdit edit : edits) {
            edit.text()
                    .ifPresentOrElse(
                            text -> after.put(edit.path(), new SourceFile(edit.path(), text)),
                            () -> after.remove(edit.path()));
        }
        return after;
    }

    /** Bundle of every node, by its path; nodes with the same layers share one. */
    SortedMap<String, Bundle> bundles() {
        var made = new IdentityHashMap<Object, Bundle>();
        var bundles = new TreeMap<String, Bundle>();
        for (TenantPath node : run.layers().nodes()) {
            var inForce = run.layers().inForce(node);
            bundles.put(node.value(), made.computeIfAbsent(inForce, m -> Bundle.of(inForce, tenantRoots)));
        }
        return bundles;
    }

    /** What changes against the pointers: the new bundle of a node, empty for a node that is no more. */
    SortedMap<String, String> moves(Map<String, String> pointers) {
        var moves = new TreeMap<String, String>();
        var bundles = bundles();
        bundles.forEach((node, bundle) -> {
            if (!bundle.hash().equals(pointers.get(node))) {
                moves.put(node, bundle.hash());
            }
        });
        pointers.keySet().stream().filter(n -> !bundles.containsKey(n)).forEach(n -> moves.put(n, ""));
        return moves;
    }
}
