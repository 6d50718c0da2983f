package org.gridloom.artifact;

/** Hears of an applied import inside its transaction; to refuse is to throw, then nothing was applied. */
public interface AppliedListener {
    /** {@code all} holds every artifact of the city and its libraries, those of kind {@code tenant} named by their path. */
    void applied(String city, Catalogue all);
}
