package org.gridloom.file;

/**
 * Who may see an attachment that belongs to a case; implemented by the feature that knows the case's parties. Without an
 * answer only the person who uploaded it may.
 */
public interface FileGate {
    /** Whether the current caller sees the case this attachment hangs on. The city is already the caller's. */
    boolean maySee(String fileId, String caseId);
}
