package org.gridloom.artifact;

import java.util.Optional;
import java.util.Set;

/**
 * What the place of a file says: its layer, kind and name.
 *
 * @param target kind an overlay lies under, else empty
 */
record PlacedFile(SourceFile file, String layer, ArtifactKey key, int part, String target) {
    private static final Set<String> IGNORED = Set.of("pom.xml", "README.md", "LICENSE", ".gitignore");

    /** Files that belong to the build or to readers, not to the configuration. */
    static boolean ignored(String path) {
        String inside = path.substring(path.indexOf('/') + 1);
        return IGNORED.contains(path.substring(path.lastIndexOf('/') + 1))
                || inside.startsWith("target/")
                || inside.startsWith("src/")
                || inside.startsWith(".");
    }

    /** Empty when no artifact may lie there under that name. */
    static Optional<PlacedFile> of(SourceFile file, boolean tenants) {
        String[] steps = file.path().split("/");
        int last = steps.length - 1;
        String single = tenants ? "tenant" : "pack";
        if (steps[last].equals(single + ".yaml")) {
            String folder = String.join("/", java.util.Arrays.copyOfRange(steps, 1, last));
            boolean right = tenants ? last >= 2 && last <= 4 : last == 2;
            String layer = tenants ? folder : ParsedArtifact.LIBRARY + folder;
            return right
                    ? Optional.of(new PlacedFile(file, layer, new ArtifactKey(single, folder), 0, ""))
                    : Optional.empty();
        }
        boolean overlay = last >= 3 && steps[last - 2].equals("overlays") && tenants;
        int depth = overlay ? last - 2 : last - 1;
        if (depth < 2 || (!tenants && depth != 2) || depth > 4) {
            return Optional.empty();
        }
        String node = String.join("/", java.util.Arrays.copyOfRange(steps, 1, depth));
        String layer = tenants ? node : ParsedArtifact.LIBRARY + node;
        String folder = overlay ? "overlays" : steps[last - 1];
        for (Kind kind : Kinds.ALL) {
            if (tenants && kind.libraryOnly()) {
                continue;
            }
            for (int part = 0; part < kind.suffixes().size(); part++) {
                String suffix = kind.suffixes().get(part);
                if (kind.folder().equals(folder)
                        && steps[last].endsWith(suffix)
                        && (overlay == kind.name().equals("overlay"))) {
                    String stem = steps[last].substring(0, steps[last].length() - suffix.length());
                    String target = overlay ? steps[last - 1] : "";
                    String name = overlay ? node + ":" + target + ":" + stem : stem;
                    return Optional.of(new PlacedFile(file, layer, new ArtifactKey(kind.name(), name), part, target));
                }
            }
        }
        return Optional.empty();
    }

    /** The file's own name, which the artifact inside must bear. */
    String stem() {
        return key.name().substring(key.name().lastIndexOf(':') + 1);
    }
}
