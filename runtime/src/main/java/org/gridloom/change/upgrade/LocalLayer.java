package org.gridloom.change.upgrade;

import java.util.SortedMap;
import java.util.TreeMap;
import org.gridloom.tenant.TenantPath;

/**
 * What one node has of its own of one artifact.
 *
 * @param overlay whether it changes what comes from above; otherwise it stands in its place
 * @param files text by path: of a form two, of everything else one
 */
record LocalLayer(TenantPath node, String kind, String name, boolean overlay, SortedMap<String, String> files) {
    LocalLayer {
        files = new TreeMap<>(files);
    }

    String path() {
        return files.firstKey();
    }

    /** Text of the first file. */
    String text() {
        return files.getOrDefault(path(), "");
    }
}
