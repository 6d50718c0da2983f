package org.gridloom.casefile;

import java.time.Instant;
import java.util.Optional;

/** A case as a list shows it. */
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
        Optional<Integer> stars) {}
