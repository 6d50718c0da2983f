package org.gridloom.artifact;

import java.util.Optional;

/** One file as it shall be; an empty text means that the file is removed. */
public record FileEdit(String path, Optional<String> text) {}
