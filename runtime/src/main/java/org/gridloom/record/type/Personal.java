package org.gridloom.record.type;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sort of personal value a field holds; decides how much of it a mask lets through. */
public enum Personal {
    NAME,
    @JsonProperty("identity-number")
    IDENTITY_NUMBER,
    PHONE,
    ADDRESS,
    /** A day of which the year stays. */
    DATE,
    /** Nothing of it is shown. */
    WHOLE
}
