package org.gridloom.artifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gridloom.shared.Finding;
import org.gridloom.tenant.TenantPath;

/**
 * What the sender of an import may change: files of nodes it covers; the libraries only whoever covers the city; rules
 * nobody, unless the same text lies on the operator's disk.
 */
record ApplyScope(String city, Predicate<TenantPath> covers, Predicate<String> ruleKnown) {
    /** The operator at the machine itself. */
    static ApplyScope everything(String city) {
        return new ApplyScope(city, node -> true, hash -> true);
    }

    List<Finding> check(
            SortedMap<String, SourceFile> before, SortedMap<String, SourceFile> after, Set<String> tenantRoots) {
        var findings = new ArrayList<Finding>();
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            var old = before.get(path);
            var now = after.get(path);
            if (old != null && now != null && old.text().equals(now.text())) {
                continue;
            }
            var owner = owner(path, tenantRoots, city);
            if (!covers.test(owner)) {
                findings.add(Finding.error("", "FILE_NOT_YOURS", Map.of("owner", owner.value()))
                        .in(path, 0));
            }
            if (now != null && path.endsWith(".drl") && !ruleKnown.test(now.hash())) {
                findings.add(Finding.error("", "RULESET_NOT_OF_THE_RELEASE").in(path, 0));
            }
        }
        return findings;
    }

    /** The node a file belongs to; the libraries are the city's. */
    static TenantPath owner(String path, Set<String> tenantRoots, String city) {
        var file = new SourceFile(path, "");
        return PlacedFile.of(file, tenantRoots.contains(file.root()))
                .map(PlacedFile::layer)
                .filter(layer -> layer.matches("[a-z0-9-]{1,40}(/[a-z0-9-]{1,40}){0,2}"))
                .filter(layer -> !layer.startsWith(ParsedArtifact.LIBRARY))
                .map(TenantPath::of)
                .orElse(TenantPath.of(city));
    }
}
