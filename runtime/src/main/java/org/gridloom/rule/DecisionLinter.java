package org.gridloom.rule;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloom.shared.Finding;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;

/** Checks a DMN text: schema, model, expressions, and the tables for gaps and overlaps. Works without a server. */
public final class DecisionLinter {
    /** All that is wrong with the text, then what its tables leave out or say twice, by their hit policies. */
    public List<Finding> lint(String text) {
        var refused = DmnGuard.check(text);
        if (!refused.isEmpty()) {
            return refused;
        }
        var findings = new ArrayList<Finding>();
        validate(text).forEach(message -> findings.add(finding(message)));
        TableFindings.of(text).forEach(findings::add);
        return List.copyOf(findings);
    }

    /** One at a time: the validator costs half a second to make and does not say that threads may share it. */
    private static List<DMNMessage> validate(String text) {
        synchronized (Shared.VALIDATOR) {
            return Shared.VALIDATOR.validate(
                    new StringReader(text),
                    Validation.VALIDATE_SCHEMA,
                    Validation.VALIDATE_MODEL,
                    Validation.VALIDATE_COMPILATION);
        }
    }

    /** Made when the first decision is checked, which most commands never do. */
    private static final class Shared {
        static final DMNValidator VALIDATOR = DMNValidatorFactory.newValidator();
    }

    static Finding finding(DMNMessage message) {
        var facts = Map.<String, Object>of("reason", String.valueOf(message.getText()));
        String code = "DMN_INVALID";
        String at = message.getSourceId() == null ? "" : message.getSourceId();
        return switch (message.getLevel()) {
            case ERROR -> Finding.error(at, code, facts);
            case WARNING -> Finding.warning(at, code, facts);
            default -> new Finding(Finding.Severity.HINT, "", at, 0, code, facts);
        };
    }
}
