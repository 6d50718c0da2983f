package org.gridloom.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.shared.Finding;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.types.BuiltInType;

/** Compares the types in an expression, as far as they are known: what is unknown agrees with everything. */
final class FeelTypes {
    private static final Set<BuiltInType> PLAIN =
            Set.of(BuiltInType.STRING, BuiltInType.NUMBER, BuiltInType.BOOLEAN, BuiltInType.LIST);
    private static final Set<InfixOperator> COMPARE = Set.of(
            InfixOperator.EQ,
            InfixOperator.NE,
            InfixOperator.LT,
            InfixOperator.LTE,
            InfixOperator.GT,
            InfixOperator.GTE);
    private static final Set<InfixOperator> COUNT =
            Set.of(InfixOperator.ADD, InfixOperator.SUB, InfixOperator.MULT, InfixOperator.DIV, InfixOperator.POW);
    private static final Set<InfixOperator> JOIN = Set.of(InfixOperator.AND, InfixOperator.OR);

    private final List<Finding> findings = new ArrayList<>();

    private FeelTypes() {}

    /** The library's word for a declared type; a date arrives as text and a map has fields nobody declared. */
    static BuiltInType of(String declared) {
        return switch (declared) {
            case "string" -> BuiltInType.STRING;
            case "number" -> BuiltInType.NUMBER;
            case "boolean" -> BuiltInType.BOOLEAN;
            case "list" -> BuiltInType.LIST;
            default -> BuiltInType.UNKNOWN;
        };
    }

    static List<Finding> check(ASTNode root) {
        var types = new FeelTypes();
        types.walk(root);
        return types.findings;
    }

    static List<Finding> checkCondition(ASTNode root) {
        var types = new FeelTypes();
        types.walk(root);
        if (PLAIN.contains(plain(root)) && plain(root) != BuiltInType.BOOLEAN) {
            types.add("FEEL_NOT_CONDITION", root, plain(root), BuiltInType.BOOLEAN);
        }
        return types.findings;
    }

    private void walk(ASTNode node) {
        if (node instanceof InfixOpNode infix) {
            BuiltInType left = plain(infix.getLeft());
            BuiltInType right = plain(infix.getRight());
            boolean known = PLAIN.contains(left) && PLAIN.contains(right);
            if (known
                    && left != right
                    && (COMPARE.contains(infix.getOperator()) || COUNT.contains(infix.getOperator()))) {
                add("FEEL_TYPES_DIFFER", infix, left, right);
            } else if (JOIN.contains(infix.getOperator())) {
                mustBeBoolean(infix.getLeft(), left);
                mustBeBoolean(infix.getRight(), right);
            }
        }
        for (ASTNode child : node.getChildrenNode()) {
            if (child != null) {
                walk(child);
            }
        }
    }

    private void mustBeBoolean(ASTNode node, BuiltInType type) {
        if (PLAIN.contains(type) && type != BuiltInType.BOOLEAN) {
            add("FEEL_NOT_CONDITION", node, type, BuiltInType.BOOLEAN);
        }
    }

    private static BuiltInType plain(ASTNode node) {
        Type type = node.getResultType();
        return type instanceof BuiltInType known ? known : BuiltInType.UNKNOWN;
    }

    private void add(String code, ASTNode node, BuiltInType left, BuiltInType right) {
        findings.add(Finding.error(
                "",
                code,
                Map.of(
                        "expression", FeelBudget.excerpt(String.valueOf(node.getText())),
                        "left", left.getName(),
                        "right", right.getName())));
    }
}
