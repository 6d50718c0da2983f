package org.gridloom.casefile;

import java.time.Instant;
import java.util.Optional;

/**
 * A case as a list shows it.
 *
 * @param suspended true while it stands still
 * @param mergedInto id of the case it is handled with
 * @param merged how many cases are handled with this one
 * @param version to be sent with an act, which is refused when the case changed in between
 */
public record CaseCard(
        String id,
        String number,
        String caseType,
        String title,
        String urgency,
        CaseState state,
        String node,
        String placeName,
        Instant reportedAt,
        Optional<Instant> dueAt,
        Optional<Instant> closedAt,
        boolean late,
        Optional<Integer> stars,
        boolean suspended,
        Optional<String> mergedInto,
        int merged,
        int version) {}
