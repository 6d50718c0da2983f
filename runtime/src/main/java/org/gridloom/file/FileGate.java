package org.gridloom.file;

/**
 * Who may see an attachment that belongs to a case or a record; implemented by each feature that knows one of them. Unless one
 * of them says yes, only the person who uploaded it may.
 */
public interface FileGate {
    /** Whether the current caller sees the case or record this attachment hangs on. The city is already the caller's. */
    boolean maySee(String fileId, String caseId);
}
