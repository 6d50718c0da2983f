package org.gridloom.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Problem;

/**
 * A refusal as programs get it (RFC 9457).
 *
 * @param type {@code urn:gridloom:problem:<code>}
 * @param title what happened, in one sentence
 * @param detail what happened and what to do
 * @param facts values the sentence speaks of
 * @param findings everything wrong with the document that was sent
 * @param support the code to quote when asking for help; empty for refusals that need none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String code,
        Map<String, Object> facts,
        List<Fault> findings,
        String support) {
    static final String MEDIA_TYPE = "application/problem+json";

    record Fault(String severity, String file, String pointer, int line, String code, String message) {}

    static ProblemDocument of(Problem problem, String support, Messages messages, Locale locale) {
        String text = messages.problem(problem.code(), problem.facts(), locale);
        return new ProblemDocument(
                "urn:gridloom:problem:" + problem.code().name(),
                firstSentence(text),
                problem.code().httpStatus(),
                text,
                problem.code().name(),
                problem.facts(),
                problem.findings().stream()
                        .map(finding -> fault(finding, messages, locale))
                        .toList(),
                support);
    }

    private static Fault fault(Finding finding, Messages messages, Locale locale) {
        return new Fault(
                finding.severity().name(),
                finding.file(),
                finding.pointer(),
                finding.line(),
                finding.code(),
                messages.finding(finding, locale));
    }

    private static String firstSentence(String text) {
        int end = text.indexOf('。');
        if (end >= 0) {
            return text.substring(0, end + 1);
        }
        int dot = text.indexOf(". ");
        return dot < 0 ? text : text.substring(0, dot + 1);
    }
}
