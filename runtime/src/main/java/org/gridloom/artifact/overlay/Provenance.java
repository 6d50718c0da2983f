package org.gridloom.artifact.overlay;

/**
 * Which file set a value.
 *
 * @param layer {@code library/<pack>} or the tenant path, e.g. {@code taizhou/hailing}
 * @param file path of the file
 * @param version content hash of that file
 */
public record Provenance(String layer, String file, String version) {}
