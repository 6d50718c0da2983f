package org.gridloom.shared;

import java.util.List;
import java.util.Locale;

/** Port for whoever draws screens: shows a refusal to a person instead of the problem document that programs get. */
public interface ProblemPage {
    /**
     * @param text what happened and what to do, in the locale's language
     * @param findings one sentence each; empty when the refusal is not about a document
     * @param support the code to quote when asking for help; empty for refusals that need none
     * @return the whole page
     */
    String html(int status, String code, String text, List<String> findings, String support, Locale locale);
}
