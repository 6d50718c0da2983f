package org.gridloom.identity;

import java.util.Optional;

/**
 * What others may see of a person.
 *
 * @param phone masked, e.g. {@code 139****5678}
 */
public record PersonCard(String id, String name, Optional<String> phone) {}
