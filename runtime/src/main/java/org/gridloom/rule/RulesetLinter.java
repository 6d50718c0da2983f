package org.gridloom.rule;

import java.util.List;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;

/** Checks a DRL text by compiling it. Works without a server. */
public final class RulesetLinter {
    public List<Finding> lint(String text) {
        try {
            RuleModel.compile(text);
            return List.of();
        } catch (Problem problem) {
            return problem.findings();
        }
    }
}
