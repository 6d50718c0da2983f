package org.gridloom.shared;

import java.util.Map;

/**
 * One thing wrong with a document, at one place in it. A value, never thrown.
 *
 * @param file path of the artifact's file relative to the checked folder; empty when the document is not a file
 * @param pointer JSON pointer into the document, or the id of an XML element; empty for the whole document
 * @param line 1-based line in the source text, 0 when unknown
 * @param code stable name of the finding; its sentence is looked up by it in {@code messages/findings_*.properties}
 * @param facts values of the sentence, never personal data
 */
public record Finding(
        Severity severity, String file, String pointer, int line, String code, Map<String, Object> facts) {
    /** An error stops an import, a warning does not. */
    public enum Severity {
        ERROR,
        WARNING,
        HINT
    }

    public Finding {
        facts = Map.copyOf(facts);
    }

    public static Finding error(String pointer, String code, Map<String, Object> facts) {
        return new Finding(Severity.ERROR, "", pointer, 0, code, facts);
    }

    public static Finding error(String pointer, String code) {
        return error(pointer, code, Map.of());
    }

    public static Finding warning(String pointer, String code, Map<String, Object> facts) {
        return new Finding(Severity.WARNING, "", pointer, 0, code, facts);
    }

    /** The same finding, placed in a file. */
    public Finding in(String where, int atLine) {
        return new Finding(severity, where, pointer, atLine, code, facts);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
