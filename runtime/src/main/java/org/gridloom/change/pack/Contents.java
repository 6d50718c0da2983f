package org.gridloom.change.pack;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.shared.Problem;

/** Chooses the files of a pack or of a node and all below it, and says what they need. Pure over texts by path. */
public final class Contents {
    private static final Pattern NEEDS = Pattern.compile("(?m)^needs:\\s*\\[([^\\]]*)\\]");
    private static final Pattern NEEDS_LINES = Pattern.compile("(?m)^needs:\\s*\\n((?:\\s*-\\s*\\S+\\s*\\n?)+)");
    private static final Pattern PACKS = Pattern.compile("(?m)^packs:\\s*\\[([^\\]]*)\\]");
    private static final Pattern VERSION = Pattern.compile("(?m)^version:\\s*[\"']?([0-9][0-9A-Za-z.+-]*)");
    /** Least platform that reads this format. */
    static final String PLATFORM = "0.1.0";

    private Contents() {}

    /** The package of a pack ({@code what = pack}) or of a node ({@code what = tenant}); refuses when it has no file. */
    public static Archive of(SortedMap<String, String> all, String what, String name) {
        boolean pack = what.equals("pack");
        var roots = all.keySet().stream()
                .filter(p -> p.endsWith("/tenant.yaml"))
                .map(Contents::root)
                .collect(Collectors.toSet());
        var files = new TreeMap<String, String>();
        all.forEach((path, text) -> {
            boolean tenants = roots.contains(root(path));
            String inside = path.substring(path.indexOf('/') + 1);
            if (tenants != pack && inside.startsWith(name + "/")) {
                files.put(path, text);
            }
        });
        if (files.isEmpty()) {
            throw new Problem(PackageProblem.PACKAGE_NOTHING_TO_EXPORT, Map.of("name", name));
        }
        var needs = new LinkedHashSet<String>();
        files.forEach((path, text) -> {
            if (path.endsWith("/tenant.yaml")) {
                words(PACKS, text).forEach(p -> closure(p, all, needs));
            } else if (path.endsWith("/pack.yaml")) {
                needs(text).forEach(p -> closure(p, all, needs));
            }
        });
        var versions = new TreeMap<String, String>();
        needs.forEach(p -> versions.put(p, version(p, all).orElse("0")));
        var hashes = new TreeMap<String, String>();
        files.forEach((path, text) -> hashes.put(path, ConfigFiles.hashOf(text)));
        String version = pack ? version(name, all).orElse("0") : "0";
        return new Archive(new Manifest(what, name, version, PLATFORM, versions, hashes), Optional.empty(), files);
    }

    private static void closure(String pack, SortedMap<String, String> all, Set<String> found) {
        if (found.add(pack)) {
            definition(pack, all).ifPresent(text -> needs(text).forEach(p -> closure(p, all, found)));
        }
    }

    private static Optional<String> definition(String pack, Map<String, String> all) {
        return all.entrySet().stream()
                .filter(f -> f.getKey().endsWith("/" + pack + "/pack.yaml"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The version a pack has among these files. */
    static Optional<String> version(String pack, Map<String, String> all) {
        return definition(pack, all)
                .map(VERSION::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(m -> m.group(1));
    }

    private static Set<String> needs(String text) {
        var found = words(NEEDS, text);
        found.addAll(words(NEEDS_LINES, text));
        return found;
    }

    private static Set<String> words(Pattern pattern, String text) {
        var found = new LinkedHashSet<String>();
        var matcher = pattern.matcher(text);
        if (matcher.find()) {
            for (String word : matcher.group(1).split("[,\\s]+", -1)) {
                if (word.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                    found.add(word);
                }
            }
        }
        return found;
    }

    static String root(String path) {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
    }
}
