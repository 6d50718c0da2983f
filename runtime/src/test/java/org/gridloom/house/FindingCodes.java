package org.gridloom.house;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The codes of findings, read off the sources: every literal in the form {@code UPPER_CASE} in a file that speaks of findings,
 * except those it only compares with. A code that is put together at run time would have no sentence that a test can see, so
 * codes are always written out.
 */
final class FindingCodes {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");
    private static final Pattern SPEAKS_OF_FINDINGS = Pattern.compile("\\b\\w*Findings?\\b");
    private static final Pattern ENVIRONMENT = Pattern.compile("GRIDLOOM_.*");

    private static final Set<String> COMPARES = Set.of("equals", "startsWith", "endsWith", "contains");

    private FindingCodes() {}

    static Set<String> in(List<Path> files) {
        var codes = new TreeSet<String>();
        List<Path> speakers = files.stream()
                .filter(f -> SPEAKS_OF_FINDINGS.matcher(Sources.text(f)).find())
                .toList();
        Sources.parse(speakers, (task, unit) -> new Literals().scan(unit, codes));
        return codes;
    }

    private static final class Literals extends TreeScanner<Void, Set<String>> {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Set<String> codes) {
            if (call.getMethodSelect() instanceof MemberSelectTree method
                    && COMPARES.contains(method.getIdentifier().toString())) {
                return scan(method, codes);
            }
            return super.visitMethodInvocation(call, codes);
        }

        @Override
        public Void visitCase(CaseTree branch, Set<String> codes) {
            scan(branch.getStatements(), codes);
            return scan(branch.getBody(), codes);
        }

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
