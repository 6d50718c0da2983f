package org.gridloom.shared;

import java.util.List;
import java.util.Map;

/**
 * The only exception the features throw on purpose; answered as a problem document (RFC 9457). Its text is looked up by
 * code in the caller's language when it is shown, so {@code facts} holds values, never sentences and never personal data.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient ProblemCode code;
    private final transient Map<String, Object> facts;
    private final transient List<Finding> findings;

    public Problem(ProblemCode code, Map<String, Object> facts, List<Finding> findings) {
        super(code.name() + " " + facts + (findings.isEmpty() ? "" : " " + findings), null, false, true);
        this.code = code;
        this.facts = Map.copyOf(facts);
        this.findings = List.copyOf(findings);
    }

    public Problem(ProblemCode code, Map<String, Object> facts) {
        this(code, facts, List.of());
    }

    public Problem(ProblemCode code) {
        this(code, Map.of(), List.of());
    }

    public ProblemCode code() {
        return code;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    /** Everything wrong with the document that was sent, all at once; empty when the refusal is not about a document. */
    public List<Finding> findings() {
        return findings;
    }
}
