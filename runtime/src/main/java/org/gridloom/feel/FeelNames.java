package org.gridloom.feel;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.codegen.feel11.ProcessedExpression;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;

/** Which variables an expression reads, by its parse: a name inside a string or a comment is none. */
public final class FeelNames {
    private FeelNames() {}

    /** Those of the names that the expression reads; empty for a text that cannot be compiled. */
    public static Set<String> read(String text, Collection<String> names) {
        var read = new TreeSet<String>();
        if (!FeelBudget.check(text).isEmpty()) {
            return read;
        }
        var compiled = FeelCompiler.compile(text, names);
        if (compiled.findings().isEmpty() && compiled.expression() instanceof ProcessedExpression parsed) {
            walk(parsed.getInterpreted().getASTNode(), read);
        }
        read.retainAll(names);
        return read;
    }

    private static void walk(@Nullable ASTNode node, Set<String> read) {
        if (node == null) {
            return;
        }
        if (node instanceof NameRefNode) {
            read.add(node.getText());
        }
        for (ASTNode child : node.getChildrenNode()) {
            if (child != null) {
                walk(child, read);
            }
        }
    }
}
