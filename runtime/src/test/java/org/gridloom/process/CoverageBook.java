package org.gridloom.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps {@code docs/bpmn-coverage.md} the same as the tests that ran: after all tests of a class, its rows in the file must be
 * those of its tests that passed. With {@code -Dcoverage.write=true} the rows are written instead.
 */
final class CoverageBook implements AfterTestExecutionCallback, AfterAllCallback {
    static final Path FILE = Path.of("docs/bpmn-coverage.md");
    private static final String HEAD = """
            # BPMN coverage

            Written by the tests themselves: each row is a test that ran and passed on the interpreted engine, with a diagram as
            bpmn-js draws it. A test fails when this file says anything else. To write it anew, run the classes named here with
            `-Dcoverage.write=true`.

            | element | test |
            |---|---|
            """;
    private static final Map<String, String> PASSED = new ConcurrentHashMap<>();

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Covers covers = context.getRequiredTestMethod().getAnnotation(Covers.class);
        if (covers != null && context.getExecutionException().isEmpty()) {
            PASSED.put(row(context), covers.value());
        }
    }

    private static String row(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        String prefix = context.getRequiredTestClass().getSimpleName() + ".";
        var ran = new TreeMap<String, String>();
        PASSED.forEach((test, element) -> {
            if (test.startsWith(prefix)) {
                ran.put(element, test);
            }
        });
        long drawn = Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Covers.class))
                .count();
        if (ran.size() < drawn) {
            return; // some did not run or failed, which says enough
        }
        var written = rows();
        var others = new TreeMap<>(written);
        others.values().removeIf(test -> test.startsWith(prefix));
        var all = new TreeMap<>(others);
        all.putAll(ran);
        if (Boolean.getBoolean("coverage.write")) {
            write(all);
        } else if (!all.equals(written)) {
            var differ =
                    new TreeSet<>(all.entrySet().stream().map(Object::toString).toList());
            differ.removeAll(written.entrySet().stream().map(Object::toString).toList());
            throw new AssertionError(FILE + " differs from what ran in " + prefix + " missing or other: " + differ);
        }
    }

    /** Element to test, as the file says. */
    static Map<String, String> rows() {
        if (!Files.exists(FILE)) {
            return new TreeMap<>();
        }
        try (var lines = Files.lines(FILE)) {
            return lines.filter(l -> l.startsWith("| ") && l.endsWith("` |"))
                    .map(l -> l.substring(2, l.length() - 3).split(" \\| `", 2))
                    .collect(Collectors.toMap(c -> c[0], c -> c[1], (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void write(Map<String, String> rows) {
        var text = new StringBuilder(HEAD);
        rows.forEach((element, test) ->
                text.append("| ").append(element).append(" | `").append(test).append("` |\n"));
        try {
            Files.writeString(FILE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
