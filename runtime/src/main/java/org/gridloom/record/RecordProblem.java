package org.gridloom.record;

import org.gridloom.shared.ProblemCode;

/** Why this feature refuses. */
public enum RecordProblem implements ProblemCode {
    RECORD_NOT_FOUND(404),
    RECORD_TYPE_NOT_OFFERED(404),
    /** The caller may see such records, not change them. */
    RECORD_NOT_YOURS_TO_CHANGE(403),
    RECORD_ENDED(409),
    RECORD_CHANGED_MEANWHILE(409),
    /** Codes, protected fields, duplicates, relations: every finding is with it. */
    RECORD_REJECTED(422),
    RECORD_PLACE_UNKNOWN(422),
    RECORD_VALIDITY(422),
    RECORD_FIELD_NOT_MASKED(422),
    RECORD_REVEAL_NOT_PERMITTED(403),
    RECORD_REASON_MISSING(422),
    RECORD_RELATION_UNKNOWN(422),
    RECORD_FILTER_UNKNOWN(422),
    RECORD_FILTER_VALUE(422),
    RECORD_SEAL_BROKEN(500),
    /** The installation has no keys for encrypted fields. */
    RECORD_KEYS_MISSING(503),
    SHEET_UNREADABLE(422),
    SHEET_TOO_LARGE(413),
    SHEET_COLUMN_UNKNOWN(422),
    SHEET_FORMAT_UNKNOWN(422),
    IMPORT_NOT_FOUND(404),
    IMPORT_NOT_CHECKED_YET(409),
    IMPORT_HAS_BAD_ROWS(409);

    private final int httpStatus;

    RecordProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
