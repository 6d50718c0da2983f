package org.gridloom.house;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The codes of findings, read off the sources: every literal in the form {@code UPPER_CASE} in a file that makes findings. A code
 * that is put together at run time would have no sentence that a test can see, so codes are always written out.
 */
final class FindingCodes {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");
    private static final Pattern MAKES_FINDINGS = Pattern.compile("\\bFinding\\b(\\s*\\(|\\.(error|warning|hint)\\()");
    private static final Pattern ENVIRONMENT = Pattern.compile("GRIDLOOM_.*");

    private FindingCodes() {}

    static Set<String> in(List<Path> files) {
        var codes = new TreeSet<String>();
        List<Path> makers = files.stream()
                .filter(f -> MAKES_FINDINGS.matcher(Sources.text(f)).find())
                .toList();
        Sources.parse(makers, (task, unit) -> new Literals().scan(unit, codes));
        return codes;
    }

    private static final class Literals extends TreeScanner<Void, Set<String>> {
        @Override
        public Void visitLiteral(LiteralTree literal, Set<String> codes) {
            if (literal.getValue() instanceof String text
                    && CODE.matcher(text).matches()
                    && !ENVIRONMENT.matcher(text).matches()) {
                codes.add(text);
            }
            return super.visitLiteral(literal, codes);
        }
    }
}
