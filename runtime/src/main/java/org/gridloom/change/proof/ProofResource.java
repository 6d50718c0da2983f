package org.gridloom.change.proof;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.deadline.count.WorkCalendar;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Proofs of a change set over HTTP: begin, look, cancel. */
@Path("/api/changes")
@Tag(name = "proofs", description = "变更的验证：场景、决策用例、历史案件重放")
class ProofResource {
    private final StartProofs startProofs;
    private final ShowProofs showProofs;

    ProofResource(StartProofs startProofs, ShowProofs showProofs) {
        this.startProofs = startProofs;
        this.showProofs = showProofs;
    }

    /** Days or instants; the day of {@code to} counts. */
    record Period(@NotNull String from, @NotNull String to) {}

    record Wanted(
            boolean scenarios, boolean cases, @Nullable Period replay) {}

    record Begun(String id, List<String> ids) {}

    record Listing(List<ShowProofs.Shown> proofs) {}

    @POST
    @Path("{id}/proofs")
    @Operation(summary = "Have the change set proved as it stands; the work goes on after the answer")
    public Response begin(String id, @Valid @NotNull Wanted wanted) {
        var period = Optional.ofNullable(wanted.replay()).map(ProofResource::period);
        var ids = startProofs.handle(id, new StartProofs.Wish(wanted.scenarios(), wanted.cases(), period));
        return Response.status(Response.Status.ACCEPTED)
                .entity(new Begun(ids.get(0), ids))
                .build();
    }

    @GET
    @Path("{id}/proofs")
    @Operation(summary = "What was proved, the newest first, with progress and results")
    public Listing list(String id, @HeaderParam("Accept-Language") Optional<String> language) {
        return new Listing(showProofs.handle(id, Messages.locale(language)));
    }

    @DELETE
    @Path("{id}/proofs/{proof}")
    @Operation(summary = "Stop one that is under way; what was found until then is kept")
    public void cancel(String id, String proof) {
        startProofs.cancel(id, proof);
    }

    private static StartProofs.Period period(Period said) {
        return new StartProofs.Period(at(said.from(), 0), at(said.to(), 1));
    }

    private static Instant at(String text, int more) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(more)
                            .atStartOfDay(WorkCalendar.ZONE)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw new Problem(ProofProblem.PROOF_PERIOD_WRONG);
        }
    }
}
