package org.gridloom.artifact;

import java.util.List;

/**
 * A kind of artifact.
 *
 * @param name e.g. {@code case-type}
 * @param folder where its files lie inside a pack or a tenant's folder; empty when the file lies there itself
 * @param suffixes what follows the artifact's name in the file name; two for a form
 * @param inBundle whether interpreters read it; tenants, packs and scenarios are only read by the import
 */
public record Kind(String name, String folder, List<String> suffixes, boolean inBundle) {
    /** True when the file is a text of its own (BPMN, DMN, DRL), replaced whole by a lower layer. */
    public boolean isText() {
        return !suffixes.get(0).endsWith(".yaml") && suffixes.size() == 1;
    }

    /** True for rules: their right-hand side is Java, so that they come with the platform and never from a tenant. */
    public boolean libraryOnly() {
        return name.equals("ruleset");
    }
}
