package org.gridloom.file;

/**
 * An attachment that was checked and stored.
 *
 * @param name cleaned name for showing and saving
 * @param mediaType found in the content, never the declared one
 * @param size bytes
 * @param sha256 lower-case hex of the content
 */
public record StoredFile(String id, String name, String mediaType, long size, String sha256) {}
