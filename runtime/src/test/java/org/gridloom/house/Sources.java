package org.gridloom.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.tools.ToolProvider;

/** The project's own source files, as text and as syntax trees. Tests run in the folder {@code runtime}. */
final class Sources {
    static final Path MAIN = Path.of("src/main/java");

    private Sources() {}

    /** All files below {@code folder} with one of the endings; none when the folder is not there. */
    static List<Path> below(Path folder, String... endings) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().contains("node_modules"))
                    .filter(f -> List.of(endings).stream().anyMatch(f.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses without resolving names, and shows each file's tree. */
    static void parse(List<Path> files, BiConsumer<JavacTask, CompilationUnitTree> reader) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            units.forEach(unit -> reader.accept(task, unit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
