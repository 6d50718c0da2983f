package org.gridloom.script;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The class path of a child: the jars of the language, wherever this server's class loader has them (beside
 * {@code quarkus-run.jar}, or in the local repository when a test runs), and a folder with the one class that is its main.
 */
final class ChildClassPath {
    private static final List<String> ONE_OF_EACH_JAR = List.of(
            "org/graalvm/polyglot/Context.class",
            "org/graalvm/collections/EconomicMap.class",
            "org/graalvm/nativeimage/ImageInfo.class",
            "org/graalvm/word/WordBase.class",
            "com/oracle/truffle/api/TruffleLanguage.class",
            "com/oracle/truffle/js/lang/JavaScriptLanguage.class",
            "com/oracle/truffle/regex/RegexLanguage.class",
            "org/graalvm/shadowed/com/ibm/icu/lang/UCharacter.class",
            "org/graalvm/shadowed/org/tukaani/xz/XZInputStream.class");

    private ChildClassPath() {}

    /** Copies the main into the folder and names everything a child needs. */
    static String make(Path folder) throws IOException {
        Set<String> parts = new LinkedHashSet<>();
        parts.add(folder.toString());
        copyMain(folder);
        for (String name : ONE_OF_EACH_JAR) {
            parts.add(jarOf(name).toString());
        }
        return String.join(java.io.File.pathSeparator, parts);
    }

    private static void copyMain(Path folder) throws IOException {
        for (String name : List.of("ScriptChild", "ScriptChild$Answer")) {
            String file = ScriptChild.class.getPackageName().replace('.', '/') + "/" + name + ".class";
            try (InputStream from = loader().getResourceAsStream(file)) {
                if (from == null) {
                    throw new IOException("not found: " + file);
                }
                Path to = folder.resolve(file);
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            }
        }
    }

    private static Path jarOf(String name) throws IOException {
        URL url = loader().getResource(name);
        String text = String.valueOf(url);
        int end = text.indexOf("!/");
        if (!text.startsWith("jar:file:") || end < 0) {
            throw new IOException("not in a jar: " + name + " (" + text + ")");
        }
        return Path.of(URI.create(text.substring("jar:".length(), end)));
    }

    private static ClassLoader loader() {
        return ScriptChild.class.getClassLoader();
    }
}
