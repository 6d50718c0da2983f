package org.gridloom.change.upgrade;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridloom.artifact.FindingShown;
import org.gridloom.change.draft.ChangeViews.Who;
import org.gridloom.change.proof.ShowProofs;

/** Campaigns as screens read them. */
final class CampaignViews {
    private CampaignViews() {}

    /** {@code state} is {@code open} or {@code applied}. */
    record Row(String id, String title, String reason, String state, Instant since, Who author, String change) {}

    record Listing(List<Row> campaigns) {}

    /** @param proofs the tests run on the result once it was applied; each row says its node */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Shown(
            String id,
            String title,
            String reason,
            String state,
            Instant since,
            Who author,
            String change,
            String node,
            List<Unit> units,
            List<ShowProofs.Shown> proofs) {}

    /**
     * @param state {@code merged}, {@code needs-hand}, {@code refused} or {@code unchanged}
     * @param carried local edits that carry over
     * @param change the change set it got when the campaign was applied
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Unit(
            String node,
            String nodeName,
            String state,
            List<Sides> conflicts,
            int carried,
            List<FindingShown> findings,
            Optional<String> change) {}

    /**
     * A conflict with its three sides; a side that has nothing there is left out.
     *
     * @param title of the artifact, and {@code label} of the place in it
     * @param baseText the three sides as people say them
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Sides(
            String path,
            String kind,
            String name,
            String title,
            String pointer,
            String label,
            String baseText,
            String mineText,
            String theirsText,
            Optional<JsonNode> base,
            Optional<JsonNode> mine,
            Optional<JsonNode> theirs,
            Optional<String> choice) {}
}
